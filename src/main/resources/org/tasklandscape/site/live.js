// What every live page does: a setting in sliders, choices and the address, and a worker that computes. The worker's program
// comes as a script that holds a function, whose text becomes the worker's: pages on disk may open no other way.
'use strict';

const live = (() => {
  const { nearest, exactly, read } = drawing;
  const at = (id) => document.getElementById(id);
  /** Milliseconds of the worker's that leave room for a picture in every frame. */
  const SLICE = 9;

  // --- The worker ------------------------------------------------------------------------------

  // A module with an array type of WebAssembly's garbage collection.
  const COLLECTED = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 0x5e, 0x78, 0);
  const compiled = () => location.search !== '?javascript' && typeof WebAssembly === 'object' && WebAssembly.validate(COLLECTED);
  const program = () =>
    new Promise((found, failed) => {
      const script = document.createElement('script');
      script.src = compiled() ? 'live-webassembly.js' : 'live-javascript.js';
      script.onload = () => found(`(${liveProgram})()`);
      script.onerror = () => failed(new Error(`${script.src} cannot be loaded`));
      document.head.append(script);
    });
  const worker = program().then((text) => {
    const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    const made = new Worker(url);
    URL.revokeObjectURL(url);
    made.onmessage = ({ data: { id, answer, problem } }) => {
      const { found, failed } = waiting.get(id);
      waiting.delete(id);
      if (problem === undefined) found(answer);
      else failed(new Error(problem));
    };
    return made;
  });
  const waiting = new Map();
  let questions = 0;
  /** What the worker answers. */
  const ask = async (what, ...values) => {
    const made = await worker;
    return new Promise((found, failed) => {
      waiting.set(++questions, { found, failed });
      made.postMessage({ id: questions, ask: what, values });
    });
  };
  const frame = () => new Promise((shown) => requestAnimationFrame(shown));

  // --- The setting -----------------------------------------------------------------------------

  /**
   * The setting of a page: a slider for each quantity, a select for each choice, texts that the page itself shows, presets
   * of all, and all of it in the address. Whatever sets it, changed is called.
   */
  const setting = ({ quantities, choices = {}, texts = {}, fallback, changed }) => {
    const keys = [...Object.keys(quantities), ...Object.keys(choices), ...Object.keys(texts)];
    let state = { ...fallback };
    const address = () => '#' + keys.map((key) => `${key}=${state[key]}`).join('&');
    const parse = (hash) => read(hash, quantities, { ...choices, ...texts }, fallback);
    const show = () => {
      for (const key of Object.keys(quantities)) {
        at(key).value = String(nearest(quantities[key].values, state[key]));
        at(key).dataset.value = String(state[key]);
        at(key).setAttribute('aria-valuetext', state[key] === Infinity ? 'infinite' : String(state[key]));
        document.querySelector(`output[for=${key}]`).textContent = exactly(state[key]);
      }
      for (const key of Object.keys(choices)) at(key).value = state[key];
      for (const button of document.querySelectorAll('[data-preset]')) {
        const { wanted } = parse(button.dataset.preset);
        button.setAttribute('aria-pressed', String(keys.every((key) => wanted[key] === state[key])));
      }
    };
    let pending = 0;
    const change = (part) => {
      state = { ...state, ...part };
      at('notice').hidden = true;
      show();
      clearTimeout(pending);
      pending = setTimeout(() => {
        if (location.hash !== address()) history.replaceState(null, '', address());
      }, 200);
      changed(state);
    };
    const follow = () => {
      const { wanted, complaints } = parse(location.hash);
      state = wanted;
      at('notice').textContent = complaints.join(' ');
      at('notice').hidden = complaints.length === 0;
      show();
      changed(state);
    };
    for (const [key, { values }] of Object.entries(quantities)) {
      Object.assign(at(key), { min: '0', max: String(values.length - 1), step: '1' });
      at(key).addEventListener('input', () => change({ [key]: values[Number(at(key).value)] }));
    }
    for (const key of Object.keys(choices)) at(key).addEventListener('change', () => change({ [key]: at(key).value }));
    for (const button of document.querySelectorAll('[data-preset]')) {
      button.addEventListener('click', () => change(parse(button.dataset.preset).wanted));
    }
    window.addEventListener('hashchange', follow);
    return { follow, change, state: () => state };
  };

  // --- Work that goes on -----------------------------------------------------------------------

  /**
   * Work that goes on by itself, a piece a frame, until it is done: one button pauses it, one does a single piece, one
   * begins again, and a bar shows how much is done. The page begins the work, asks for more and draws what comes.
   *
   * begin(current) starts it; more(count, current, time) does some, in at most so many milliseconds; rate() is how many a
   * second are wanted; count() of total() are done; shown() follows every change; rested() follows a pause and the end.
   */
  const work = ({ begin, more, rate, count, total, shown, rested = () => {}, piece = 1, burst = rate }) => {
    let run = 0;
    let running = true;
    let ready = false;
    let drives = 0;
    const finished = () => count() >= total();
    const show = () => {
      const done = ready && finished();
      at('run').disabled = done;
      at('once').disabled = done;
      at('run').textContent = done ? 'Done' : running ? 'Pause' : 'Go on';
      at('run').setAttribute('aria-pressed', String(running && !done));
      if (ready) Object.assign(at('progress'), { max: total(), value: count() });
      shown();
    };
    const drive = async (current) => {
      const drive = ++drives;
      const goes = () => current() && running && drive === drives;
      let owed = 1;
      let before = performance.now();
      while (goes() && !finished()) {
        const wanted = Math.min(Math.floor(owed), total() - count());
        await more(wanted, current, SLICE);
        owed -= wanted;
        if (current()) show();
        do {
          await frame();
          const now = performance.now();
          owed = Math.min(owed + ((now - before) / 1000) * rate(), Math.max(1, burst()));
          before = now;
        } while (owed < 1 && goes());
      }
      if (current() && drive === drives) {
        show();
        await rested(current);
      }
    };
    /** Whatever was under way ends; its answers come to nothing. */
    const start = async (first) => {
      const mine = first ? ++run : run;
      const current = () => mine === run;
      try {
        if (first) {
          ready = false;
          show();
          await begin(current);
          if (!current()) return;
          ready = true;
          show();
        }
        await drive(current);
      } catch (error) {
        if (current()) complain(error);
      }
    };
    at('run').addEventListener('click', () => {
      running = !running;
      show();
      if (running && ready) start(false);
    });
    at('once').addEventListener('click', async () => {
      running = false;
      show();
      if (!ready) return;
      const mine = run;
      const current = () => mine === run;
      await more(piece, current, Infinity);
      if (!current()) return;
      show();
      await rested(current);
    });
    at('again').addEventListener('click', () => {
      running = true;
      start(true);
    });
    return { start: () => start(true) };
  };

  // --- Pictures --------------------------------------------------------------------------------

  /** How large a drawing is, in pixels; redraw is called whenever that changes. */
  const sizes = (ids, redraw) => {
    const measured = {};
    const measure = () => {
      for (const id of ids) {
        const { width, height } = at(id).getBoundingClientRect();
        measured[id] = { width: Math.max(260, Math.round(width)), height: Math.max(90, Math.round(height)) };
      }
    };
    measure();
    new ResizeObserver(() => {
      measure();
      redraw();
    }).observe(at(ids[0]));
    return measured;
  };
  const say = (text) => {
    at('status').textContent = text;
  };
  const complain = (error) => {
    const text = error.message.charAt(0).toUpperCase() + error.message.slice(1);
    at('headline').textContent = text.endsWith('.') ? text : text + '.';
  };
  const show = (id, value, text = drawing.digits) => {
    at(id).value = String(value);
    at(id).textContent = text(value);
  };
  /** Rows of numbers as the body of a table, with all their digits in the values. */
  const tabulate = (body, rows) => {
    body.replaceChildren(
      ...rows.map((row) => {
        const line = document.createElement('tr');
        for (const value of row) {
          if (typeof value === 'string') {
            const head = document.createElement('th');
            head.scope = 'row';
            head.textContent = value;
            line.append(head);
          } else {
            const data = document.createElement('data');
            data.value = String(value);
            data.textContent = drawing.digits(value);
            line.insertCell().append(data);
          }
        }
        return line;
      }),
    );
  };

  return { at, ask, setting, work, sizes, say, complain, show, tabulate };
})();
