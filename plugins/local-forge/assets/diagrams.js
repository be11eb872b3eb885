/* eslint-env browser */
// On every page: shows Mermaid code as the pictures that drawing.js makes of
// it. What comes from there is only ever text and the source of an image, in
// which nothing runs and nothing is loaded.

const blocks = [...document.querySelectorAll('pre > code.language-mermaid')];

if (blocks.length > 0) {
  const frame = document.createElement('iframe');
  frame.className = 'drawing';
  frame.src = '/-/drawing';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.setAttribute('sandbox', 'allow-scripts');
  let left = blocks.length;

  addEventListener('message', ({ data, source }) => {
    if (source !== frame.contentWindow) {
      return;
    }
    if (data.ready) {
      blocks.forEach((block, id) =>
        // A sandboxed frame has no origin that could be named.
        source.postMessage({ id, code: block.textContent }, '*'),
      );
      return;
    }
    const block = blocks[data.id];
    block.parentElement.replaceWith(
      data.error === undefined
        ? picture(data, block.parentElement)
        : failure(data, block.parentElement),
    );
    left -= 1;
    if (left === 0) {
      frame.remove();
    }
  });
  document.body.append(frame);
}

function picture({ light, dark, text }, code) {
  const inDark = document.createElement('source');
  inDark.media = '(prefers-color-scheme: dark)';
  inDark.srcset = imageUrl(dark);
  const image = document.createElement('img');
  image.src = imageUrl(light);
  image.alt = `Diagram: ${text}`;
  const drawn = document.createElement('picture');
  drawn.append(inDark, image);

  const summary = document.createElement('summary');
  summary.textContent = 'Code of the diagram';
  const details = document.createElement('details');
  details.append(summary, code.cloneNode(true));

  const figure = document.createElement('figure');
  figure.className = 'diagram';
  figure.append(drawn, details);
  return figure;
}

function failure({ error }, code) {
  const note = document.createElement('p');
  note.className = 'note';
  note.textContent = `Mermaid cannot draw this: ${error}`;
  const figure = document.createElement('figure');
  figure.className = 'diagram';
  figure.append(code.cloneNode(true), note);
  return figure;
}

function imageUrl(svg) {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
