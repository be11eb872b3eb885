/* eslint-env browser */
// In the frame that draws diagrams: gets their code and answers with pictures.
// It has no origin, so that whatever the code makes Mermaid do stays in here.

const { mermaid } = globalThis;

const FONT =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

// The colours of styleSheet.ts.
const COLORS = {
  light: {
    background: '#ffffff',
    primaryColor: '#eef4fa',
    primaryBorderColor: '#7d9dbb',
    primaryTextColor: '#1c2530',
    secondaryColor: '#f1f3f5',
    tertiaryColor: '#f6f7f9',
    lineColor: '#55616e',
    textColor: '#1c2530',
    edgeLabelBackground: '#ffffff',
  },
  dark: {
    background: '#1a2028',
    primaryColor: '#22344a',
    primaryBorderColor: '#5d86b0',
    primaryTextColor: '#e3e8ee',
    secondaryColor: '#151a21',
    tertiaryColor: '#12171d',
    lineColor: '#9aa7b4',
    textColor: '#e3e8ee',
    edgeLabelBackground: '#1a2028',
  },
};

let drawing = Promise.resolve();

addEventListener('message', ({ data, source }) => {
  if (source === parent) {
    // Mermaid draws one after another.
    drawing = drawing.then(() => answer(data));
  }
});
if (mermaid) {
  parent.postMessage({ ready: true }, '*');
}

async function answer({ code, id }) {
  try {
    const light = await draw(code, 'light');
    const dark = await draw(code, 'dark');
    parent.postMessage(
      { id, light: light.svg, dark: dark.svg, text: light.text },
      '*',
    );
  } catch (error) {
    document.body.replaceChildren();
    parent.postMessage({ id, error: String(error.message ?? error) }, '*');
  }
}

async function draw(code, scheme) {
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    // Text of SVG and not of HTML, which not every browser shows in an image.
    htmlLabels: false,
    flowchart: {
      htmlLabels: false,
      padding: 12,
      rankSpacing: 40,
      wrappingWidth: 480,
    },
    fontFamily: FONT,
    look: 'classic',
    theme: 'base',
    // No line shines through a label.
    themeCSS: '.edgeLabel rect { opacity: 1 }',
    themeVariables: {
      ...COLORS[scheme],
      darkMode: scheme === 'dark',
      fontFamily: FONT,
      fontSize: '14px',
    },
  });
  const { svg: markup } = await mermaid.render(`diagram-${scheme}`, code);
  document.body.innerHTML = markup;
  const svg = document.body.querySelector('svg');
  // As an image it needs a size of its own.
  const { width, height } = svg.viewBox.baseVal;
  svg.setAttribute('width', Math.ceil(width));
  svg.setAttribute('height', Math.ceil(height));
  const result = {
    svg: new XMLSerializer().serializeToString(svg),
    text: textOf(svg),
  };
  document.body.replaceChildren();
  return result;
}

/** What the picture says from top to bottom, for those who can't see it. */
function textOf(svg) {
  const title = svg.querySelector('title')?.textContent.trim();
  if (title) {
    return title;
  }
  return [...svg.querySelectorAll('text')]
    .map(text => {
      const { left, top } = text.getBoundingClientRect();
      const lines = [...text.querySelectorAll('.text-outer-tspan')];
      const words = (lines.length > 0 ? lines : [text])
        .map(line => line.textContent.trim())
        .join(' ');
      return { left, top, words: words.trim() };
    })
    .filter(({ words }) => words !== '')
    .sort((one, other) => one.top - other.top || one.left - other.left)
    .map(({ words }) => words)
    .join(', ');
}
