// Train both methods: the worker trains, this page asks for as many iterations a frame as the speed wants and draws.
'use strict';

(() => {
  const { at, ask, show } = live;
  const { decades, hundredths, finite, digits, gainDigits, power, element, line, words, mark, fill } = drawing;
  const span = (low, high, step = 1) => Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => low + i * step);
  const QUANTITIES = {
    ratio: { values: decades(-2, 0) },
    distance: { values: decades(-2, 1) },
    hardSpread: { values: [0, ...decades(-4, 0), ...decades(0, 1).slice(1)] },
    steps: { values: span(1, 15), whole: true },
    innerStep: { values: hundredths(0, 40).map((a) => Math.round(a * 500) / 100) },
    iterations: { values: span(50, 2000, 50), whole: true },
    speed: { values: [10, 20, 30, 50, 100, 200, 300, 500, 1000, 10000], whole: true },
    seed: { values: span(1, 2100), whole: true },
  };
  const FALLBACK = { ratio: 0.05, distance: 4, hardSpread: 0.001, steps: 10, innerStep: 1.5, iterations: 800, speed: 100, seed: 2022, network: 'erf' };
  const NAMES = ['NAL', 'MAML'];
  const COLUMNS = 44;
  const ROWS = 30;
  /** Milliseconds between two maps of the plane while training goes on. */
  const MAP_EVERY = 1500;

  let history = [];
  let latest = null;
  let map = null;

  // --- Numbers ---------------------------------------------------------------------------------

  const gainOf = ({ risks }) => (risks[2] + risks[3]) / (risks[6] + risks[7]);
  const sentence = (state) => {
    const { iteration, risks } = state;
    if (iteration === 0) return 'Both begin at the same parameters.';
    const hard = risks[3] / (risks[2] + risks[3]);
    const share = Math.round(100 * hard);
    return `After adaptation NAL leaves ${digits((risks[2] + risks[3]) / 2)} of risk, MAML ${digits((risks[6] + risks[7]) / 2)}; ${share} % of NAL’s is on hard tasks.`;
  };
  const showNumbers = () => {
    const { iteration, risks } = latest;
    const gain = gainOf(latest);
    show('gain', gain, gainDigits);
    show('iteration', iteration, String);
    at('last').textContent = String(setting.state().iterations);
    at('headline').textContent = sentence(latest);
    live.tabulate(at('means'), NAMES.map((name, i) => [name, ...risks.slice(4 * i, 4 * i + 4)]));
  };
  const showParameters = async () => {
    if (!at('parameters').open) return;
    const { nal, maml } = await ask('parameters');
    live.tabulate(at('parameters').querySelector('tbody'), nal.map((w, i) => [i + 1, w, maml[i]]));
  };

  // --- Curves ----------------------------------------------------------------------------------

  const curves = (id, title, lines, description) => {
    const { width, height } = sizes[id];
    const box = { left: 46, right: width - 88, top: 10, bottom: height - 38 };
    const last = setting.state().iterations;
    const all = finite(lines.flatMap(({ values }) => values)).filter((v) => v > 0);
    const low = Math.floor(Math.log10(Math.min(1, ...all)) + 1e-9);
    const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...all, 1.0001)) - 1e-9));
    const toX = (i) => box.left + ((box.right - box.left) * i) / last;
    const toY = (v) => box.bottom - ((box.bottom - box.top) * (Math.log10(v) - low)) / (high - low);
    const nodes = [];
    for (let p = low; p <= high; p++) {
      nodes.push(line(box.left, toY(10 ** p), box.right, toY(10 ** p), p === 0 ? 'base' : 'grid'));
      nodes.push(words(box.left - 6, toY(10 ** p) + 4.5, p >= -2 && p <= 3 ? String(Number('1e' + p)) : power(p), 'tick', 'end'));
    }
    for (const part of [0, 0.25, 0.5, 0.75, 1]) {
      const x = toX(part * last);
      nodes.push(line(x, box.top, x, box.bottom, 'grid'));
      nodes.push(words(x, box.bottom + 16, String(Math.round(part * last)), 'tick', 'middle'));
    }
    nodes.push(element('rect', { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top, class: 'frame' }));
    nodes.push(words((box.left + box.right) / 2, height - 5, 'iterations', '', 'middle'));
    const ends = [];
    for (const { name, kind, values } of lines) {
      let d = '';
      const stride = Math.ceil(values.length / 300);
      values.forEach((v, i) => {
        if (i % stride !== 0 && i !== values.length - 1) return;
        if (v > 0 && Number.isFinite(v)) d += `${d ? 'L' : 'M'}${toX(history[i].iteration).toFixed(1)} ${toY(v).toFixed(1)}`;
      });
      nodes.push(element('path', { d, class: 'way ' + kind }));
      const v = values.at(-1);
      if (v > 0) ends.push({ y: toY(v), name, kind });
    }
    ends.sort((a, b) => b.y - a.y);
    ends.forEach((end, i) => {
      end.y = Math.min(end.y + 4.5, i ? ends[i - 1].y - 14 : height - 40);
      nodes.push(words(box.right + 7, end.y, end.name, end.kind.split(' ')[0]));
    });
    fill(at(id), sizes[id], title, description, nodes);
  };
  const drawCurves = () => {
    const gains = history.map(gainOf);
    const now = gains.at(-1);
    curves('gains', 'Gain against iterations', [{ name: `G = ${gainDigits(now)}`, kind: 'maml', values: gains }],
      `After ${latest.iteration} iterations the gain is ${gainDigits(now)}; its greatest so far is ${gainDigits(Math.max(...finite(gains)))}.`);
    const of = (i) => history.map(({ risks }) => risks[i]);
    const [, , ne, nh, , , me, mh] = latest.risks;
    curves('risks', 'Risk of fresh tasks after adaptation', [
      { name: 'NAL, easy', kind: 'nal easier', values: of(2) },
      { name: 'NAL, hard', kind: 'nal', values: of(3) },
      { name: 'MAML, easy', kind: 'maml easier', values: of(6) },
      { name: 'MAML, hard', kind: 'maml', values: of(7) },
    ], `After ${latest.iteration} iterations NAL leaves ${digits(ne)} on easy and ${digits(nh)} on hard tasks, MAML ${digits(me)} and ${digits(mh)}.`);
  };

  // --- The plane -------------------------------------------------------------------------------

  const view = () => {
    const { width, height } = sizes.plane;
    const { paths } = latest;
    const s = paths.filter((_, i) => i % 2 === 0);
    const t = paths.filter((_, i) => i % 2 === 1);
    const centre = [(Math.min(...s) + Math.max(...s)) / 2, (Math.min(...t) + Math.max(...t)) / 2];
    const reach = Math.max((Math.max(...s) - Math.min(...s)) / (width - 150), (Math.max(...t) - Math.min(...t)) / (height - 80), 1e-9);
    const half = [(reach * width) / 2, (reach * height) / 2];
    return { left: centre[0] - half[0], right: centre[0] + half[0], bottom: centre[1] - half[1], top: centre[1] + half[1] };
  };
  const drawPlane = () => {
    const { width, height } = sizes.plane;
    if (!latest || latest.paths.length === 0) {
      fill(at('plane'), sizes.plane, 'The plane of training', 'There is no plane before the solutions part.', [words(width / 2, height / 2, 'The solutions have not parted yet.', 'tick', 'middle')]);
      return;
    }
    const box = view();
    const toX = (s) => (width * (s - box.left)) / (box.right - box.left);
    const toY = (t) => height - (height * (t - box.bottom)) / (box.top - box.bottom);
    const { paths } = latest;
    const half = paths.length / 2;
    const nodes = [];
    const ends = ['nal', 'maml'].map((kind, i) => {
      let d = '';
      for (let j = i * half; j < (i + 1) * half; j += 2) d += `${d ? 'L' : 'M'}${toX(paths[j]).toFixed(1)} ${toY(paths[j + 1]).toFixed(1)}`;
      nodes.push(element('path', { d, class: 'way halo-way' }), element('path', { d, class: 'way ' + kind }));
      const last = (i + 1) * half - 2;
      return { kind, x: toX(paths[last]), y: toY(paths[last + 1]), s: paths[last], t: paths[last + 1] };
    });
    nodes.push(element('circle', { cx: toX(0), cy: toY(0), r: 5, class: 'start' }), words(toX(0) + 9, toY(0) + 16, 'start', 'strong halo'));
    ends.forEach(({ kind, x, y }, i) => nodes.push(mark(kind, x, y), words(x + (x > width - 70 ? -11 : 11), y - 8, NAMES[i], kind + ' strong halo', x > width - 70 ? 'end' : 'start')));
    const [a, b] = ends;
    fill(at('plane'), sizes.plane, 'The ways of training on the plane through the start and both solutions',
      `NAL is ${digits(Math.hypot(a.s, a.t))} from the start, MAML ${digits(Math.hypot(b.s, b.t))}; they are ${digits(Math.hypot(a.s - b.s, a.t - b.t))} apart.`, nodes);
  };
  const drawMap = () => {
    const canvas = at('map');
    Object.assign(canvas, { width: COLUMNS, height: ROWS });
    if (!map) return;
    const logs = Array.from(map, Math.log10);
    const known = finite(logs);
    const [low, high] = [Math.min(...known), Math.max(...known)];
    const context = canvas.getContext('2d');
    const image = context.createImageData(COLUMNS, ROWS);
    logs.forEach((value, i) => {
      const place = 4 * ((ROWS - 1 - Math.floor(i / COLUMNS)) * COLUMNS + (i % COLUMNS));
      const depth = Number.isFinite(value) ? (high - value) / (high - low || 1) : 0;
      image.data.set([110, 130, 150, Math.round(190 * depth ** 1.5)], place);
    });
    context.putImageData(image, 0, 0);
  };
  const remap = async (current) => {
    if (latest.paths.length === 0) return;
    const { left, right, bottom, top } = view();
    const found = await ask('map', left, right, bottom, top, COLUMNS, ROWS);
    if (current()) {
      map = found;
      drawMap();
    }
  };

  function draw() {
    if (!latest) return;
    showNumbers();
    drawCurves();
    drawPlane();
  }

  // --- The run ---------------------------------------------------------------------------------

  const take = (state) => {
    latest = state;
    if (!history.length || history.at(-1).iteration !== state.iteration) history.push({ iteration: state.iteration, risks: state.risks });
  };
  let mapped = 0;
  const work = live.work({
    begin: async (current) => {
      const state = await ask('train', setting.state());
      if (!current()) return;
      history = [];
      map = null;
      drawMap();
      take(state);
    },
    more: async (moves, current, time) => {
      const state = await ask('advance', moves, time);
      if (!current()) return;
      take(state);
      if (performance.now() - mapped > MAP_EVERY || !map) {
        await remap(current);
        mapped = performance.now();
      }
    },
    rate: () => setting.state().speed,
    count: () => latest.iteration,
    total: () => setting.state().iterations,
    shown: () => draw(),
    rested: async (current) => {
      await remap(current);
      await showParameters();
      if (current()) live.say(`${at('headline').parentNode.textContent} ${latest.iteration} iterations.`);
    },
  });
  let trained = '';
  const setting = live.setting({
    quantities: QUANTITIES,
    choices: { network: ['erf', 'relu'] },
    fallback: FALLBACK,
    changed: ({ speed, ...state }) => {
      const key = JSON.stringify(state);
      if (key === trained) return;
      trained = key;
      work.start();
    },
  });
  const sizes = live.sizes(['plane', 'gains', 'risks'], draw);

  at('parameters').addEventListener('toggle', () => showParameters().catch(live.complain));
  setting.follow();
})();
