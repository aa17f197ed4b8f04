// Modelling against optimisation: the worker draws trials, this page counts them into histograms.
'use strict';

(() => {
  const { at, ask, show } = live;
  const { decades, wholes, hundredths, finite, digits, power, element, line, words, mark, fill } = drawing;
  const span = (low, high) => Array.from({ length: high - low + 1 }, (_, i) => low + i);
  const QUANTITIES = {
    tasks: { values: wholes(3), whole: true },
    samples: { values: wholes(3), whole: true },
    innerStep: { values: hundredths(0, 100) },
    scale: { values: decades(-1, 1) },
    dimension: { values: span(1, 8), whole: true },
    trials: { values: [100, 200, 500, 1000, 2000, 5000, 10000, 20000], whole: true },
    speed: { values: [10, 20, 50, 100, 200, 500, 1000, 2000, 100000], whole: true },
    seed: { values: span(1, 2100), whole: true },
  };
  const FALLBACK = { tasks: 40, samples: 10, innerStep: 0.5, scale: 1, dimension: 1, trials: 5000, speed: 500, seed: 1 };
  const KINDS = ['DRS before', 'MAML before', 'DRS after', 'MAML after'];
  const NAMES = ['Joint training', 'MAML'];
  const MARKS = ['nal', 'maml'];
  /** Bins of the logarithm of a loss, ten a decade. */
  const [LOWEST, HIGHEST, FINE] = [-6, 4, 8];

  let latest = null;
  let counts = [];
  let foreseen = [];

  const floorOf = (i) => latest.floors[i < 2 ? 0 : 1];
  const excess = (values, i) => values[i] - floorOf(i);
  const bin = (loss) => Math.min(counts[0].length - 1, Math.max(0, Math.floor((Math.log10(loss) - LOWEST) * FINE)));

  // --- Histograms ------------------------------------------------------------------------------

  const histogram = (id, first, title) => {
    const { width, height } = sizes[id];
    const box = { left: 22, right: width - 10, top: 22, bottom: height - 52 };
    const own = [counts[first], counts[first + 1]];
    const used = own.flatMap((of) => of.flatMap((n, i) => (n ? [i] : [])));
    const from = used.length ? Math.max(0, Math.min(...used) - 2) : 24;
    const to = used.length ? Math.min(counts[0].length - 1, Math.max(...used) + 2) : 56;
    const most = Math.max(1, ...own.flat());
    const toX = (i) => box.left + ((box.right - box.left) * (i - from)) / (to + 1 - from);
    const place = (loss) => toX(Math.min(to + 1, Math.max(from, (Math.log10(loss) - LOWEST) * FINE)));
    const toY = (n) => box.bottom - ((box.bottom - box.top) * n) / most;
    const nodes = [];
    for (let p = Math.ceil(from / FINE + LOWEST); p <= (to + 1) / FINE + LOWEST; p++) {
      const x = toX((p - LOWEST) * FINE);
      nodes.push(line(x, box.top, x, box.bottom, 'grid'), words(x, height - 22, Math.abs(p) < 3 ? String(Number('1e' + p)) : power(p), 'tick', 'middle'));
    }
    nodes.push(line(box.left, box.bottom, box.right, box.bottom, 'base'), words((box.left + box.right) / 2, height - 5, 'excess loss', '', 'middle'));
    own.forEach((of, k) => {
      let d = `M${toX(from).toFixed(1)} ${box.bottom}`;
      for (let i = from; i <= to; i++) d += `V${toY(of[i]).toFixed(1)}H${toX(i + 1).toFixed(1)}`;
      nodes.push(element('path', { d: d + `V${box.bottom}Z`, class: 'bars ' + MARKS[k] }));
    });
    own.forEach((of, k) => {
      const i = first + k;
      const predicted = excess(latest.predicted, i);
      if (predicted > 0) nodes.push(line(place(predicted), box.top, place(predicted), box.bottom, 'foreseen ' + MARKS[k]));
      const mean = excess(latest.means, i);
      if (mean > 0) nodes.push(mark(MARKS[k], place(mean), box.bottom + 8));
      nodes.push(words(k ? box.right : box.left, 14, NAMES[k], MARKS[k] + ' strong', k ? 'end' : 'start'));
    });
    fill(at(id), sizes[id], title, KINDS.slice(first, first + 2).map((name, k) => `${name} the step: mean excess ${digits(excess(latest.means, first + k))}, predicted ${digits(excess(latest.predicted, first + k))}.`).join(' '), nodes);
  };

  // --- The crossing ----------------------------------------------------------------------------

  const GRID = Array.from({ length: 61 }, (_, i) => 10 ** (i / 20));
  const drawCrossing = () => {
    const { width, height } = sizes.crossing;
    const box = { left: 50, right: width - 14, top: 12, bottom: height - 40 };
    const { tasks } = setting.state();
    const lines = [2, 3].map((i) => foreseen.map((of) => of[i] - latest.floors[1]));
    const shown = finite(lines.flat().filter((v) => v > 0));
    const low = Math.floor(Math.log10(Math.min(...shown)) * 2) / 2;
    const high = Math.min(low + 5, Math.ceil(Math.log10(Math.max(...shown))));
    const toX = (m) => box.left + ((box.right - box.left) * Math.log10(m)) / 3;
    const toY = (v) => box.bottom - ((box.bottom - box.top) * (Math.log10(v) - low)) / (high - low);
    const nodes = [];
    for (const m of [1, 10, 100, 1000]) nodes.push(line(toX(m), box.top, toX(m), box.bottom, 'grid'), words(toX(m), box.bottom + 16, String(m), 'tick', m === 1000 ? 'end' : 'middle'));
    for (let p = Math.ceil(low); p <= high; p++) nodes.push(line(box.left, toY(10 ** p), box.right, toY(10 ** p), 'grid'), words(box.left - 6, toY(10 ** p) + 4.5, Math.abs(p) < 3 ? String(Number('1e' + p)) : power(p), 'tick', 'end'));
    nodes.push(element('rect', { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top, class: 'frame' }));
    nodes.push(words((box.left + box.right) / 2, height - 5, 'M, tasks', '', 'middle'));
    nodes.push(element('clipPath', { id: 'crossing-inside' }, element('rect', { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top })));
    lines.forEach((values, k) => {
      let d = '';
      let open = false;
      values.forEach((v, i) => {
        const drawn = v > 0;
        if (drawn) d += `${open ? 'L' : 'M'}${toX(GRID[i]).toFixed(1)} ${toY(v).toFixed(1)}`;
        open = drawn;
      });
      nodes.push(element('path', { d, class: 'way ' + MARKS[k], 'clip-path': 'url(#crossing-inside)' }));
    });
    const { crossover } = latest;
    if (crossover >= 1 && crossover <= 1000) {
      const left = toX(crossover) > (box.left + box.right) / 2;
      nodes.push(line(toX(crossover), box.top, toX(crossover), box.bottom, 'leader'));
      nodes.push(words(toX(crossover) + (left ? -6 : 6), box.top + 15, `M* = ${digits(crossover)}`, 'strong halo', left ? 'end' : 'start'));
    }
    [2, 3].forEach((i, k) => {
      const mean = excess(latest.means, i);
      const reach = 1.96 * latest.errors[i];
      const inside = (v) => Math.min(high, Math.max(low, Math.log10(v)));
      if (!(mean > 0)) return;
      if (reach > 0) nodes.push(line(toX(tasks), toY(10 ** inside(Math.max(mean - reach, 1e-12))), toX(tasks), toY(10 ** inside(mean + reach)), 'way ' + MARKS[k]));
      nodes.push(mark(MARKS[k], toX(tasks), toY(10 ** inside(mean))));
    });
    fill(at('crossing'), sizes.crossing, 'Predicted mean excess loss after the step against the number of tasks',
      `MAML is predicted better ${crossover === Infinity ? 'at no number of tasks' : crossover < 1 ? 'at every number of tasks' : `beyond ${digits(crossover)} tasks`}; there are ${tasks} here.`, nodes);
  };

  // --- All of it -------------------------------------------------------------------------------

  const winner = () => {
    const [lead, error] = latest.lead;
    if (!(Math.abs(lead) > 1.96 * error)) return 'Too close to tell';
    return lead < 0 ? 'Joint training wins' : 'MAML wins';
  };
  const showNumbers = () => {
    at('winner').value = winner();
    at('winner').textContent = winner();
    show('count', latest.count, String);
    at('last').textContent = String(setting.state().trials);
    const { crossover } = latest;
    at('headline').textContent = `Mean excess loss after the step: ${digits(excess(latest.means, 2))} by joint training, ${digits(excess(latest.means, 3))} by MAML. ` +
      (crossover === Infinity ? 'Theory lets MAML win nowhere here.' : crossover < 1 ? 'Theory lets MAML win at every number of tasks.' : `Theory lets MAML win beyond ${digits(crossover)} tasks.`);
    live.tabulate(at('losses'), [0, 1, 2, 3].map((i) => [`${NAMES[i % 2]}, ${i < 2 ? 'before' : 'after'}`, latest.means[i], latest.errors[i], latest.predicted[i]]));
    show('crossover', crossover);
    show('share', latest.shares[1]);
    show('predictedShare', latest.share);
    show('floorBefore', latest.floors[0]);
    show('floorAfter', latest.floors[1]);
  };
  function draw() {
    if (!latest) return;
    showNumbers();
    histogram('after', 2, 'Excess loss after the step');
    histogram('before', 0, 'Excess loss before the step');
    drawCrossing();
  }
  const take = (state) => {
    latest = state;
    state.losses?.forEach((loss, j) => {
      counts[j % 4][bin(Math.max(excess({ [j % 4]: loss }, j % 4), 1e-300))]++;
    });
  };
  const work = live.work({
    begin: async (current) => {
      const state = await ask('trials', setting.state());
      const curve = current() ? await ask('predictedAt', GRID) : null;
      if (!current()) return;
      foreseen = curve;
      counts = KINDS.map(() => new Array((HIGHEST - LOWEST) * FINE).fill(0));
      take(state);
    },
    more: async (count, current, time) => {
      const state = await ask('draw', count, time);
      if (current()) take(state);
    },
    rate: () => setting.state().speed,
    count: () => latest.count,
    total: () => setting.state().trials,
    shown: () => draw(),
    rested: () => live.say(`${winner()}. ${at('headline').textContent}`),
  });
  let drawn = '';
  const setting = live.setting({
    quantities: QUANTITIES,
    fallback: FALLBACK,
    changed: ({ speed, ...state }) => {
      const key = JSON.stringify(state);
      if (key === drawn) return;
      drawn = key;
      work.start();
    },
  });
  const sizes = live.sizes(['after', 'before', 'crossing'], draw);
  setting.follow();
})();
