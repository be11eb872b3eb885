import { placeBeside } from './placeBeside';

function marked(mark: string) {
  return [...document.querySelectorAll(`[data-s3-mount-${mark}]`)].map(
    ({ id }) => id,
  );
}

describe('placeBeside', () => {
  beforeEach(() => {
    document.body.innerHTML = `
      <main id="page"><div id="card" style="overflow-y: hidden"><div id="room">
        <form id="form"><div id="outer"><div id="inner">
          <p id="preview"></p>
        </div></div></form>
      </div></div></main>`;
  });

  it('marks what is around a preview, until it is gone', () => {
    const unplace = placeBeside(document.getElementById('preview')!);

    expect(marked('form')).toEqual(['form']);
    expect(marked('room')).toEqual(['room']);
    expect(marked('between')).toEqual(['outer', 'inner']);
    expect(marked('clip')).toEqual(['card']);

    unplace();
    expect(
      ['form', 'room', 'between', 'clip'].flatMap(mark => marked(mark)),
    ).toEqual([]);
  });

  it('leaves a preview alone that is in no form', () => {
    document.body.innerHTML = '<p id="preview"></p>';
    placeBeside(document.getElementById('preview')!)();
    expect(document.body.innerHTML).toBe('<p id="preview"></p>');
  });
});
