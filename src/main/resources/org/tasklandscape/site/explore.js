// The page around the core. Every number it shows comes from taskLandscape(), the project's Java
// code compiled to JavaScript; what is computed here are places on the screen.
'use strict';

(() => {
  const core = taskLandscape();
  const { decades, wholes, hundredths, finite, nearest, power, digits, gainDigits, exactly, plain, symbol, element, line, words, mark, fill } = drawing;
  const at = (id) => document.getElementById(id);

  // --- The eight quantities: what a slider can take, and how an axis shows it -----------------

  const QUANTITIES = {
    ratio: { symbol: 'ρ_H/ρ_E', name: 'curvature of hard to easy tasks', axis: 'ρ_H/ρ_E, curvature of hard tasks to easy ones', values: decades(-3, 0), log: true },
    distance: { symbol: 'R', name: 'distance R of the centres', axis: 'R, distance of the centres', values: decades(-2, 2), log: true },
    easySpread: { symbol: 'r_E', name: 'variance of the easy optima', axis: 'r_E, variance of the easy optima', values: decades(-4, 2), log: true },
    hardSpread: { symbol: 'r_H', name: 'variance of the hard optima', axis: 'r_H, variance of the hard optima', values: decades(-4, 2), log: true },
    dimension: { symbol: 'd', name: 'dimension d', axis: 'd, dimension', values: wholes(3), log: true, whole: true },
    samples: { symbol: 'm', name: 'samples m for the step', axis: 'm, samples for the step', values: [...wholes(6), Infinity], log: true, whole: true },
    innerStep: { symbol: 'α', name: 'step size α', axis: 'α, step size in 1/ρ_E', values: hundredths(0, 200), ticks: [0, 0.5, 1, 1.5, 2] },
    hardProbability: { symbol: 'p_H', name: 'share of hard tasks', axis: 'p_H, share of hard tasks', values: hundredths(1, 99), ticks: [0.01, 0.25, 0.5, 0.75, 0.99] },
  };
  const KEYS = Object.keys(QUANTITIES);
  const PRESETS = ['favourable', 'withoutDiscrepancy', 'spread', 'near'];

  const preset = (name) => {
    const setting = core[name]();
    return Object.fromEntries(KEYS.map((key) => [key, setting[key]()]));
  };
  const solve = (s) =>
    core.solve(s.ratio, s.distance, s.easySpread, s.hardSpread, s.dimension, s.samples, s.innerStep, s.hardProbability);
  const show = (id, value, text = digits) => {
    at(id).value = String(value);
    at(id).textContent = text(value);
  };
  // --- The setting and its place in the address ------------------------------------------------

  let state = { ...preset('favourable'), against: 'distance' };

  const read = (hash) => drawing.read(hash, QUANTITIES, { against: KEYS }, { ...preset('favourable'), against: 'distance' });
  const address = () => '#' + [...KEYS, 'against'].map((key) => `${key}=${state[key]}`).join('&');

  let pending = 0;
  const remember = () => {
    clearTimeout(pending);
    pending = setTimeout(() => {
      if (location.hash !== address()) history.replaceState(null, '', address());
      at('status').textContent = plain(at('headline').parentNode.textContent);
    }, 200);
  };

  // --- Drawing ---------------------------------------------------------------------------------

  const redraw = (id, title, description, nodes) => {
    fill(at(id), sizes[id], title, description, nodes);
  };
  const BARS = ['weights', 'risks', 'geography'];
  const sizes = {};
  const measure = () => {
    for (const id of ['curve', 'plane', ...BARS]) {
      const { width, height } = at(id).getBoundingClientRect();
      sizes[id] = { width: Math.max(260, Math.round(width)), height: BARS.includes(id) ? 124 : Math.max(100, Math.round(height)) };
    }
  };

  // --- The gain curve --------------------------------------------------------------------------

  /** The gain and its caps along one quantity, everything else as it is. */
  const sweep = () => {
    const { values, log, whole } = QUANTITIES[state.against];
    const ends = finite(values);
    const low = ends[0];
    const high = ends.at(-1);
    const count = 200;
    const between = (share) => (log ? low * (high / low) ** share : low + (high - low) * share);
    const xs = whole || !log ? ends : Array.from({ length: count + 1 }, (_, i) => (i === count ? high : between(i / count)));
    return xs.map((x) => {
      try {
        const solved = solve({ ...state, [state.against]: x });
        return { x, gain: solved.gain(), t2: solved.hardnessCap(), t3: solved.geographyCap() };
      } catch {
        return { x, gain: NaN, t2: NaN, t3: NaN };
      }
    });
  };

  const drawCurve = (rows, now) => {
    const quantity = QUANTITIES[state.against];
    const { width, height } = sizes.curve;
    const box = { left: 44, right: width - 42, top: 12, bottom: height - 42 };
    const [first, last] = [rows[0].x, rows.at(-1).x];
    const scale = quantity.log ? Math.log10 : (x) => x;
    const toX = (x) => box.left + ((box.right - box.left) * (scale(x) - scale(first))) / (scale(last) - scale(first));
    const most = Math.max(...rows.map((row) => (Number.isFinite(row.gain) ? row.gain : 1)), now ? now.gain : 1);
    const top = Math.max(1, Math.ceil(Math.log10(most * 1.05)));
    const floor = -0.06 * top;
    const toY = (y) => box.bottom - ((box.bottom - box.top) * (Math.log10(y) - floor)) / (top - floor);
    const nodes = [];

    for (let p = 0; p <= top; p++) {
      for (const m of p < top ? [1, 2, 3, 4, 5, 6, 7, 8, 9] : [1]) {
        const y = toY(m * 10 ** p);
        const labelled = m === 1 || (top === 1 && (m === 2 || m === 5));
        if (labelled || top <= 2) nodes.push(line(box.left, y, box.right, y, p === 0 && m === 1 ? 'base' : 'grid'));
        if (labelled) nodes.push(words(box.left - 7, y + 4.5, p < 4 ? String(m * 10 ** p) : power(p), 'tick', 'end'));
      }
    }
    const ticks = quantity.ticks || Array.from({ length: Math.round(Math.log10(last / first)) + 1 }, (_, i) => Number('1e' + (Math.round(Math.log10(first)) + i)));
    for (const tick of ticks) {
      nodes.push(line(toX(tick), box.top, toX(tick), box.bottom, 'grid'));
      nodes.push(words(toX(tick), box.bottom + 17, tick >= 10000 ? power(Math.round(Math.log10(tick))) : String(tick), 'tick', 'middle'));
    }
    nodes.push(element('rect', { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top, class: 'frame' }));
    nodes.push(words((box.left + box.right) / 2, height - 6, quantity.axis, '', 'middle'));

    nodes.push(element('clipPath', { id: 'inside' }, element('rect', { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top })));
    const path = (key) => {
      let d = '';
      let open = false;
      for (const row of rows) {
        const y = row[key];
        const drawn = y > 0 && !Number.isNaN(y);
        if (drawn) d += `${open ? 'L' : 'M'}${toX(row.x).toFixed(2)} ${Math.max(-500, toY(Math.min(y, 1e300))).toFixed(2)}`;
        open = drawn;
      }
      return d;
    };
    for (const [key, kind] of [['t2', 't2'], ['t3', 't3'], ['gain', 'gain']]) {
      nodes.push(element('path', { d: path(key), class: kind, 'clip-path': 'url(#inside)' }));
    }

    // Names at the right end; where a line leaves through the top or ends before, beside that place.
    const ends = [];
    for (const [key, name, kind] of [['gain', 'G', 'maml strong'], ['t2', 'T2', 'tick'], ['t3', 'T3', '']]) {
      const seen = rows.findLastIndex((row) => row[key] <= 10 ** top);
      if (seen === rows.length - 1) {
        ends.push({ y: toY(rows[seen][key]), name, kind });
      } else if (seen >= 0) {
        const leaves = rows[seen + 1][key] > 10 ** top;
        const y = leaves ? box.top + 16 : Math.max(box.top + 16, toY(rows[seen][key]) - 6);
        nodes.push(words(toX(rows[seen].x) - (leaves ? 14 : 0), y, name, kind + ' halo', 'end'));
      }
    }
    ends.sort((a, b) => b.y - a.y);
    ends.forEach((end, i) => {
      end.y = Math.min(end.y + 4.5, i ? ends[i - 1].y - 15 : Infinity);
      nodes.push(words(box.right + 11, end.y, end.name, end.kind));
    });

    const value = state[state.against];
    const beyond = value > last;
    if (now) {
      const x = toX(Math.min(value, last));
      const y = toY(now.gain);
      nodes.push(line(x, y, x, box.bottom, 'now'));
      nodes.push(mark(beyond ? 'maml hollow' : 'maml', x, y));
      // On the side where the curve is lower, if there is room.
      const place = nearest(rows.map((row) => row.x), value);
      const rising = (rows[Math.min(place + 1, rows.length - 1)].gain || 1) >= (rows[Math.max(place - 1, 0)].gain || 1);
      const short = width < 600;
      const room = short ? 84 : 170;
      const below = y - box.top < 30;
      const anchor = x - box.left < room ? 'start' : box.right - x < room || rising !== below ? 'end' : 'start';
      const shift = anchor === 'end' ? -10 : 10;
      nodes.push(words(x + shift, y + (below ? 24 : -9), `G = ${gainDigits(now.gain)}` + (short ? '' : ` at ${quantity.symbol} = ${exactly(value)}`), 'maml strong halo', anchor));
    }
    const gains = rows.map((row) => row.gain).filter((gain) => !Number.isNaN(gain));
    const peak = rows.find((row) => row.gain === Math.max(...gains));
    redraw(
      'curve',
      `Gain against the ${quantity.name}`,
      !peak ? 'No gain is defined here.' : `From ${first} to ${last} the gain goes from ${gainDigits(rows[0].gain)} to ${gainDigits(rows.at(-1).gain)}; it is largest, ${gainDigits(peak.gain)}, at ${digits(peak.x)}.` +
        (now ? ` Now: ${gainDigits(now.gain)} at ${exactly(value)}.` : ' No gain is defined at the present setting.'),
      nodes,
    );
  };

  const tabulate = (rows) => {
    if (!at('values').open) return;
    at('values-against').innerHTML = symbol(QUANTITIES[state.against].symbol);
    at('values').querySelector('tbody').replaceChildren(
      ...rows.map((row) => {
        const line = document.createElement('tr');
        for (const value of [row.x, row.gain, row.t2, row.t3]) {
          const data = document.createElement('data');
          data.value = String(value);
          data.textContent = value === row.x ? digits(value) : gainDigits(value);
          line.insertCell().append(data);
        }
        return line;
      }),
    );
  };

  // --- The plane between the centres -----------------------------------------------------------

  const ROOM = 88;
  const drawPlane = (now) => {
    const { width, height } = sizes.plane;
    const bottom = height - 40;
    const middle = bottom / 2;
    const R = state.distance;
    const easy = Math.sqrt(state.easySpread);
    const hard = Math.sqrt(state.hardSpread);
    const rootD = Math.sqrt(state.dimension);
    const reach = Math.max(easy, hard) * rootD;
    const leftmost = Math.min(-easy * rootD, R - hard * rootD);
    const rightmost = Math.max(easy * rootD, R + hard * rootD);
    // The largest preferred scale at which the circles, and names beside both centres, have room.
    const fits = (s) => reach * s <= middle - 8 && Math.max(-leftmost * s, ROOM) + R * s + Math.max((rightmost - R) * s, ROOM) <= width - 12;
    const scale = decades(-3, 6).findLast(fits) || 1e-3;
    const left = Math.max(-leftmost * scale, ROOM);
    const right = Math.max((rightmost - R) * scale, ROOM);
    const origin = (width - left - R * scale - right) / 2 + left;
    const toX = (x) => origin + x * scale;
    const circle = (x, radius, kind) => element('circle', { cx: toX(x), cy: middle, r: Math.max(0.5, radius * scale), class: kind });
    const nodes = [circle(0, easy * rootD, 'ring easy'), circle(R, hard * rootD, 'ring hard'), circle(0, easy, 'disc easy'), circle(R, hard, 'disc hard')];

    nodes.push(line(8, bottom, width - 8, bottom, 'base'));
    const step = decades(-6, 6).filter((v) => /^[125]/.test(v.toExponential()) && Number(v.toExponential().split('e')[0]) % 1 === 0).find((v) => v * scale >= 56);
    for (let k = Math.ceil(-(origin - 20) / scale / step); toX(k * step) <= width - 20; k++) {
      nodes.push(line(toX(k * step), bottom, toX(k * step), bottom + 5, 'base'));
      nodes.push(words(toX(k * step), bottom + 18, String(Number((k * step).toPrecision(6))).replace('-', '−'), 'tick', 'middle'));
    }
    nodes.push(words(width / 2, height - 3, 'along the line of the centres', 'tick', 'middle'));
    nodes.push(words(toX(0) - 13, middle + 4.5, 'easy centre', 'easy halo', 'end'), words(toX(R) + 13, middle + 4.5, 'hard centre', 'hard halo'));
    nodes.push(line(toX(0), middle, toX(R), middle, 'leader'), mark('easy', toX(0), middle), mark('hard', toX(R), middle));
    if (now) {
      for (const [name, kind, place, up] of [['NAL', 'nal', now.placeNal(), 1], ['MAML', 'maml', now.placeMaml(), -1]]) {
        nodes.push(line(toX(place), middle, toX(place), middle + up * 40, 'leader'), mark(kind, toX(place), middle));
        nodes.push(words(toX(place), middle + up * 47 + (up > 0 ? 8 : 0), name, kind + ' strong halo', 'middle'));
      }
    }
    const places = now
      ? `NAL lies ${digits(now.placeNal())} and MAML ${digits(now.placeMaml())} from the easy centre towards the hard one`
      : 'every point is as good as any other';
    redraw(
      'plane',
      'The solutions of NAL and MAML between the centres',
      `The centres are ${exactly(R)} apart; ${places}. Optima lie typically ${digits(easy * rootD)} from the easy centre and ${digits(hard * rootD)} from the hard one.`,
      nodes,
    );
  };

  // --- Weights and risks as bars ---------------------------------------------------------------

  /** A bar for each method, split into the parts of the easy and the hard tasks. */
  const bars = (id, rows, full, spread, text = digits) => {
    const { width, height } = sizes[id];
    const nodes = [];
    rows.forEach(({ name, kind, easy, hard, total }, i) => {
      const y = (i * height) / 2;
      const toEasy = Math.max((width * easy) / full, easy > 0 ? 1 : 0);
      const toHard = Math.max(Math.min((width * hard) / full, width - toEasy), hard > 0 ? 1 : 0);
      nodes.push(words(0, y + 14, name, kind + ' strong'));
      if (total) nodes.push(words(width, y + 14, total, 'strong', 'end'));
      nodes.push(element('rect', { x: 0, y: y + 20, width: toEasy, height: 18, class: 'fill easy' }));
      nodes.push(element('rect', { x: toEasy, y: y + 20, width: toHard, height: 18, class: 'fill hard' }));
      nodes.push(words(0, y + 52, `easy ${text(easy)}`, 'easy'));
      nodes.push(spread ? words(width, y + 52, `hard ${text(hard)}`, 'hard', 'end') : words(104, y + 52, `hard ${text(hard)}`, 'hard'));
    });
    return nodes;
  };
  const drawBars = (now) => {
    if (!now) {
      for (const id of BARS) redraw(id, 'Not defined', 'One step solves every task, from anywhere.', [words(0, 20, 'Not defined here.', 'tick')]);
      return;
    }
    const weights = [['NAL', 'nal', now.weightNal()], ['MAML', 'maml', now.weightMaml()]];
    redraw(
      'weights',
      'Weights of the centres in each solution',
      weights.map(([name, , hard]) => `${name} weighs the easy centre ${digits(1 - hard)} and the hard one ${digits(hard)}.`).join(' '),
      bars('weights', weights.map(([name, kind, hard]) => ({ name, kind, easy: 1 - hard, hard })), 1, true, (share) => (share > 0 && share < 0.0005 ? '< 0.001' : share > 0.9995 && share < 1 ? '> 0.999' : share.toFixed(3))),
    );
    const risks = [
      { name: 'NAL', kind: 'nal', easy: now.easyRiskNal(), hard: now.hardRiskNal(), total: digits(now.riskNal()) },
      { name: 'MAML', kind: 'maml', easy: now.easyRiskMaml(), hard: now.hardRiskMaml(), total: digits(now.riskMaml()) },
    ];
    redraw(
      'risks',
      'Excess risk after the step, by kind of task',
      risks.map(({ name, easy, hard, total }) => `${name}: ${total}, of it ${digits(easy)} on easy and ${digits(hard)} on hard tasks.`).join(' '),
      bars('risks', risks, Math.max(now.riskNal(), now.riskMaml()), false),
    );
  };

  // --- The measure at NAL's solution -----------------------------------------------------------

  const drawGeography = (now) => {
    if (!now) return;
    const { width, height } = sizes.geography;
    const [way, easy, hard] = [now.centreSquare(), now.easyPart(), now.hardPart()];
    const full = Math.max(way, now.scatter());
    const long = (value) => (full > 0 && value > 0 ? Math.max((width * value) / full, 1) : 0);
    const low = height / 2;
    redraw(
      'geography',
      'Squared way of the centre and spread of the optima',
      `The centre lies ${digits(way)} from NAL’s solution, squared; the optima lie ${digits(now.scatter())} about it, of it ${digits(easy)} easy and ${digits(hard)} hard.`,
      [
        words(0, 14, '‖δ̄‖²', 'maml strong'),
        words(width, 14, digits(way), 'strong', 'end'),
        element('rect', { x: 0, y: 20, width: long(way), height: 18, class: 'fill maml' }),
        words(0, low + 14, 'V', 'strong'),
        words(width, low + 14, digits(now.scatter()), 'strong', 'end'),
        element('rect', { x: 0, y: low + 20, width: long(easy), height: 18, class: 'fill easy' }),
        element('rect', { x: long(easy), y: low + 20, width: Math.min(long(hard), width - long(easy)), height: 18, class: 'fill hard' }),
        words(0, low + 52, `easy ${digits(easy)}`, 'easy'),
        words(104, low + 52, `hard ${digits(hard)}`, 'hard'),
      ],
    );
  };

  const percent = (share) => (share > 0 && share < 0.001 ? 'less than 0.1 %' : `${(100 * share).toPrecision(share < 0.1 ? 2 : 3)} %`);
  const measured = (now) => {
    const hardness = `The step leaves ${percent(now.easyLeft())} of an easy task’s excess risk and ${percent(now.hardLeft())} of a hard one’s.`;
    const predicted = gainDigits(now.predictedGain());
    if (Math.abs(now.predictedGain() - 1) < 1e-9) {
      return `${hardness} The centre of the optima under MAML’s weights is NAL’s solution, so no gain is predicted, and none there is.`;
    }
    const side = now.centre() > 0 ? 'hard' : 'easy';
    return (
      `${hardness} Weighed by what is left, the optima’s centre lies ${digits(Math.abs(now.centre()))} from NAL’s solution towards the ${side} tasks, ` +
      `and they scatter ${digits(Math.sqrt(now.scatter()))} about it. So the measure predicts a gain of ${predicted}; exact is ${gainDigits(now.gain())}. ` +
      'For tasks like these the two are one number; where covariances turn or risks are not quadratic they part.'
    );
  };

  // --- All of it -------------------------------------------------------------------------------

  const sentence = (now) => {
    if (now.weightMaml() === now.weightNal() || now.gain() - 1 < 1e-9) {
      return 'Both methods find the same solution, so nothing is gained.';
    }
    const [hardness, geography] = [now.hardnessCap(), now.geographyCap()];
    const allows = (name, cap) => `${name} ` + (cap === Infinity ? 'sets no bound' : `allows at most ${gainDigits(cap)}`);
    const ratio = `After the step NAL’s excess risk is ${gainDigits(now.gain())} times MAML’s.`;
    if (Number.isNaN(geography)) {
      return `${ratio} MAML leans to the easy tasks here, which this step repairs less, so T3 does not speak; ${allows('hardness (T2)', hardness)}.`;
    }
    return `${ratio} ${allows('Hardness (T2)', hardness)}, ${allows('geography (T3)', geography)}.`;
  };
  const NUMBERS = ['weightNal', 'riskNal', 'easyRiskNal', 'hardRiskNal', 'weightMaml', 'riskMaml', 'easyRiskMaml', 'hardRiskMaml',
    'gain', 'hardnessCap', 'geographyCap', 'geographyLimit', 'easyLeft', 'hardLeft',
    'centre', 'centreSquare', 'easyScatter', 'hardScatter', 'easyPart', 'hardPart', 'scatter', 'predictedGain'];
  /** Numbers that stand in a second place too. */
  const AGAIN = { 'headline-gain': 'gain', exactGain: 'gain', easyHardness: 'easyLeft', hardHardness: 'hardLeft' };

  const GAINS = ['gain', 'hardnessCap', 'geographyCap', 'geographyLimit', 'predictedGain'];

  const render = () => {
    let now = null;
    let problem = '';
    try {
      now = solve(state);
    } catch (error) {
      problem = error.message.charAt(0).toUpperCase() + error.message.slice(1) + '.';
    }
    for (const key of KEYS) {
      const { values } = QUANTITIES[key];
      at(key).value = String(nearest(values, state[key]));
      at(key).dataset.value = String(state[key]);
      at(key).setAttribute('aria-valuetext', state[key] === Infinity ? 'infinite' : String(state[key]));
      document.querySelector(`output[for=${key}]`).textContent = exactly(state[key]);
    }
    for (const button of document.querySelectorAll('[data-preset]')) {
      const wanted = preset(button.dataset.preset);
      button.setAttribute('aria-pressed', String(KEYS.every((key) => wanted[key] === state[key])));
    }
    at('against').value = state.against;
    for (const [id, name] of [...NUMBERS.map((name) => [name, name]), ...Object.entries(AGAIN)]) {
      show(id, now ? now[name]() : NaN, GAINS.includes(name) ? gainDigits : digits);
    }
    at('headline').textContent = now ? sentence(now) : problem;
    at('measured').textContent = now ? measured(now) : problem;
    const rows = sweep();
    drawCurve(rows, now && { gain: now.gain() });
    drawPlane(now);
    drawBars(now);
    drawGeography(now);
    tabulate(rows);
  };
  const change = (part) => {
    state = { ...state, ...part };
    at('notice').hidden = true;
    render();
    remember();
  };
  const follow = () => {
    const { wanted, complaints } = read(location.hash);
    state = wanted;
    at('notice').textContent = complaints.join(' ');
    at('notice').hidden = complaints.length === 0;
    render();
  };

  for (const key of KEYS) {
    const { values } = QUANTITIES[key];
    Object.assign(at(key), { min: '0', max: String(values.length - 1), step: '1' });
    at(key).addEventListener('input', () => change({ [key]: values[Number(at(key).value)] }));
    at('against').append(new Option(QUANTITIES[key].name, key));
  }
  at('against').addEventListener('change', () => change({ against: at('against').value }));
  for (const button of document.querySelectorAll('[data-preset]')) {
    button.addEventListener('click', () => change(preset(button.dataset.preset)));
  }
  at('values').addEventListener('toggle', render);
  window.addEventListener('hashchange', follow);
  new ResizeObserver(() => {
    measure();
    render();
  }).observe(at('curve'));
  measure();
  follow();
})();
