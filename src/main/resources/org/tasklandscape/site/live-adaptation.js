// Adaptation, watched: tasks of one parameter, drawn with the mouse or moved by keys; the worker solves, this page draws.
'use strict';

(() => {
  const { at, ask, show } = live;
  const { wholes, hundredths, digits, gainDigits, element, line, words, mark, fill } = drawing;
  const QUANTITIES = {
    innerStep: { values: hundredths(0, 200) },
    samples: { values: [...wholes(6), Infinity], whole: true },
  };
  const WIDEST = 6;
  const FLATTEST = 0.01;
  const STEEPEST = 2;
  const MOST = 12;
  const NUMBER = /^-?\d+(\.\d+)?$/;
  const parse = (text) => text.split(';').map((task) => task.split(':').map(Number));
  const fits = (text) => {
    const parts = text.split(';').map((task) => task.split(':'));
    return parts.length <= MOST && parts.every((part) => part.length === 2 && part.every((n) => NUMBER.test(n)) &&
      Math.abs(part[0]) <= WIDEST && part[1] >= FLATTEST && part[1] <= STEEPEST);
  };
  const TEXTS = { tasks: { fits, rule: `1 to ${MOST} tasks such as -2:1;3:0.05, optimum from -${WIDEST} to ${WIDEST} and curvature from ${FLATTEST} to ${STEEPEST}` } };
  const FALLBACK = { innerStep: 0.9, samples: Infinity, tasks: '-3:1;-2:1;-1:1;2.9:0.05;3:0.05;3.1:0.05' };

  let solved = null;
  let chosen = 0;
  let asked = 0;

  const tasks = () => parse(setting.state().tasks);
  const round = (value, places) => Number(value.toFixed(places));
  const within = (value, low, high) => Math.min(high, Math.max(low, value));
  const put = (list) => {
    const text = list.map(([w, r]) => `${round(within(w, -WIDEST, WIDEST), 2)}:${round(within(r, FLATTEST, STEEPEST), r < 0.1 ? 3 : 2)}`).join(';');
    setting.change({ tasks: text });
  };
  const kindOf = (i) => (solved && solved.left[i] >= tasks()[i][1] / 2 ? 'hard' : 'easy');

  // --- Axes ------------------------------------------------------------------------------------

  const horizontal = (id) => {
    const { width } = sizes[id];
    const [left, right] = [46, width - 16];
    return { left, right, toX: (w) => left + ((right - left) * (w + WIDEST)) / (2 * WIDEST), toW: (x) => ((x - left) / (right - left)) * 2 * WIDEST - WIDEST };
  };
  const ticks = ({ toX }, top, bottom) =>
    [-6, -4, -2, 0, 2, 4, 6].flatMap((w) => [line(toX(w), top, toX(w), bottom, 'grid'), words(toX(w), bottom + 16, String(w).replace('-', '−'), 'tick', 'middle')]);
  const solutions = (axis, top, bottom) =>
    solved ? [['nal', solved.nal], ['maml', solved.maml]].map(([kind, w]) => line(axis.toX(w), top, axis.toX(w), bottom, 'solution ' + kind)) : [];

  // --- The tasks -------------------------------------------------------------------------------

  const vertical = () => {
    const { height } = sizes.board;
    const [top, bottom] = [14, height - 40];
    const share = (r) => Math.log(r / FLATTEST) / Math.log(STEEPEST / FLATTEST);
    return { top, bottom, toY: (r) => bottom - (bottom - top) * share(r), toR: (y) => FLATTEST * (STEEPEST / FLATTEST) ** ((bottom - y) / (bottom - top)) };
  };
  const drawTasks = () => {
    const { width, height } = sizes.board;
    const axis = horizontal('board');
    const { top, bottom, toY } = vertical();
    const nodes = ticks(axis, top, bottom);
    for (const r of [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2]) {
      nodes.push(line(axis.left, toY(r), axis.right, toY(r), 'grid'), words(axis.left - 7, toY(r) + 4.5, String(r), 'tick', 'end'));
    }
    nodes.push(element('rect', { x: axis.left, y: top, width: axis.right - axis.left, height: bottom - top, class: 'frame ground' }));
    nodes.push(words((axis.left + axis.right) / 2, height - 5, 'optimum w*', '', 'middle'), words(axis.left + 6, top + 14, 'curvature ρ', 'halo'));
    nodes.push(...solutions(axis, top, bottom));
    if (solved) nodes.push(mark('nal', axis.toX(solved.nal), bottom), mark('maml', axis.toX(solved.maml), bottom));
    const list = tasks();
    // Numbers that would stand on one another are left out, but for the chosen task's.
    const named = [];
    const room = ([w, r], i) => i === chosen || named.every((j) => Math.hypot(axis.toX(w) - axis.toX(list[j][0]), toY(r) - toY(list[j][1])) > 15);
    if (list[chosen]) named.push(chosen);
    list.forEach(([w, r], i) => {
      const kind = kindOf(i);
      const label = room([w, r], i) ? [words(axis.toX(w) + 9, toY(r) - 7, String(i + 1), kind + ' halo')] : [];
      if (label.length) named.push(i);
      const group = element('g', { class: 'task' + (i === chosen ? ' chosen' : ''), tabindex: '0', role: 'slider', 'data-task': String(i), 'aria-label': `Task ${i + 1}`,
        'aria-valuenow': String(w), 'aria-valuemin': String(-WIDEST), 'aria-valuemax': String(WIDEST), 'aria-valuetext': `optimum ${w}, curvature ${r}, ${kind}` });
      group.append(element('circle', { cx: axis.toX(w), cy: toY(r), r: 15, class: 'reach' }), mark(kind, axis.toX(w), toY(r)), ...label);
      nodes.push(group);
    });
    const focused = document.activeElement?.dataset?.task;
    fill(at('board'), sizes.board, 'The tasks by optimum and curvature', list.map(([w, r], i) => `Task ${i + 1}: optimum ${w}, curvature ${r}.`).join(' '), nodes);
    if (focused !== undefined) at('board').querySelector(`[data-task="${Math.min(Number(focused), list.length - 1)}"]`).focus();
  };
  const place = (event) => {
    const box = at('board').getBoundingClientRect();
    const axis = horizontal('board');
    const scale = sizes.board.width / box.width;
    return [axis.toW((event.clientX - box.left) * scale), vertical().toR((event.clientY - box.top) * scale)];
  };

  // --- Steps and resistors ---------------------------------------------------------------------

  const drawAdapted = () => {
    const list = tasks();
    const { height } = sizes.adapted;
    const axis = horizontal('adapted');
    const [top, bottom] = [10, height - 24];
    const lane = (bottom - top) / list.length;
    const nodes = [...ticks(axis, top, bottom), ...solutions(axis, top, bottom)];
    list.forEach(([w], i) => {
      const y = top + (i + 0.5) * lane;
      nodes.push(words(12, y + 4.5, String(i + 1), kindOf(i)));
      for (const [kind, from, to, shift] of [['nal', solved.nal, solved.fromNal[i], -1], ['maml', solved.maml, solved.fromMaml[i], 1]]) {
        const at = y + shift * Math.min(4.5, lane / 5);
        const [x, end] = [axis.toX(from), axis.toX(to)];
        const tip = Math.sign(end - x) * Math.min(5, Math.abs(end - x));
        nodes.push(line(end, at, axis.toX(w), at, 'rest'), line(x, at, end, at, 'step ' + kind));
        nodes.push(element('path', { d: `M${end - tip} ${at - 3.5}L${end} ${at}L${end - tip} ${at + 3.5}`, class: 'step ' + kind }));
      }
      nodes.push(mark(kindOf(i), axis.toX(w), y));
    });
    const farther = solved.fromNal.filter((u, i) => Math.abs(u - list[i][0]) > Math.abs(solved.fromMaml[i] - list[i][0])).length;
    fill(at('adapted'), sizes.adapted, 'The step of every task from both solutions',
      `NAL’s solution is ${digits(solved.nal)} and MAML’s ${digits(solved.maml)}; after the step ${farther} of ${list.length} tasks are nearer to their optimum from MAML’s.`, nodes);
  };
  const drawResistors = () => {
    const { width } = sizes.resistors;
    const total = solved.resistances.reduce((sum, part) => sum + part, 0);
    const y = 60;
    const nodes = [];
    if (!Number.isFinite(total) || total === 0) {
      const why = total === 0 ? 'Nothing resists: MAML’s solution solves every task.' : 'Both solutions are one, so nothing is gained whatever the tasks.';
      fill(at('resistors'), sizes.resistors, 'The tasks as resistors', why, [words(0, y, why, 'tick')]);
      return;
    }
    const room = width - 40;
    nodes.push(line(0, y, 20, y, 'wire'), line(width - 20, y, width, y, 'wire'));
    let x = 20;
    solved.resistances.forEach((part, i) => {
      const long = (room * part) / total;
      const turns = Math.max(1, Math.round(long / 10));
      let d = `M${x.toFixed(1)} ${y}`;
      for (let k = 0; k < turns; k++) d += `L${(x + ((k + 0.25) * long) / turns).toFixed(1)} ${y - 12}L${(x + ((k + 0.75) * long) / turns).toFixed(1)} ${y + 12}`;
      d += `L${(x + long).toFixed(1)} ${y}`;
      if (long >= 0.5) nodes.push(element('path', { d, class: 'resistor ' + kindOf(i) }), line(x + long, y - 18, x + long, y + 18, 'grid'));
      if (long >= 26) nodes.push(words(x + long / 2, y + 34, String(i + 1), kindOf(i), 'middle'), words(x + long / 2, y - 22, digits(part), 'tick', 'middle'));
      x += long;
    });
    nodes.push(words(0, y + 62, `1/(G − 1) = ${digits(total)}, so G = ${gainDigits(1 + 1 / total)}`, 'strong'));
    const largest = solved.resistances.indexOf(Math.max(...solved.resistances));
    fill(at('resistors'), sizes.resistors, 'The tasks as resistors in series', `Together ${digits(total)}; task ${largest + 1} resists most, ${digits(solved.resistances[largest])}.`, nodes);
  };

  // --- All of it -------------------------------------------------------------------------------

  const sentence = () => {
    const total = solved.resistances.reduce((sum, part) => sum + part, 0);
    if (!Number.isFinite(total) || solved.gain - 1 < 1e-9) return 'Both methods find the same solution, so nothing is gained.';
    const largest = solved.resistances.indexOf(Math.max(...solved.resistances));
    return `NAL settles at ${digits(solved.nal)}, MAML at ${digits(solved.maml)}; what holds the gain down most is task ${largest + 1}.`;
  };
  const showNumbers = () => {
    const list = tasks();
    show('gain', solved.gain, gainDigits);
    show('nal', solved.nal);
    show('maml', solved.maml);
    show('riskNal', solved.risks[0]);
    show('riskMaml', solved.risks[1]);
    show('resistance', solved.resistances.reduce((sum, part) => sum + part, 0));
    at('headline').textContent = sentence();
    live.tabulate(at('rows'), list.map(([w, r], i) => [String(i + 1), w, r, solved.left[i], solved.fromNal[i], solved.fromMaml[i], solved.resistances[i]]));
    at('remove').disabled = list.length === 1;
    at('add').disabled = list.length === MOST;
  };
  const draw = () => {
    if (!solved || solved.left.length !== tasks().length) {
      drawTasks();
      return;
    }
    showNumbers();
    drawTasks();
    drawAdapted();
    drawResistors();
  };
  let said = 0;
  const solve = async ({ innerStep, samples }) => {
    const mine = ++asked;
    const list = tasks();
    chosen = Math.min(chosen, list.length - 1);
    drawTasks();
    try {
      const found = await ask('line', { optima: list.map(([w]) => w), curvatures: list.map(([, r]) => r), innerStep, samples });
      if (mine !== asked) return;
      solved = found;
      draw();
      clearTimeout(said);
      said = setTimeout(() => live.say(at('headline').parentNode.textContent), 300);
    } catch (error) {
      if (mine !== asked) return;
      show('gain', NaN);
      live.complain(error);
    }
  };
  let sizes = { board: { width: 600, height: 300 }, adapted: { width: 400, height: 260 }, resistors: { width: 400, height: 260 } };
  const setting = live.setting({ quantities: QUANTITIES, texts: TEXTS, fallback: FALLBACK, changed: (state) => solve(state) });
  sizes = live.sizes(['board', 'adapted', 'resistors'], draw);

  // --- Mouse and keys --------------------------------------------------------------------------

  const move = (i, w, r) => put(tasks().map((task, j) => (j === i ? [w, r] : task)));
  const remove = (i) => {
    if (tasks().length > 1) put(tasks().filter((_, j) => j !== i));
  };
  const addAt = (w, r) => {
    if (tasks().length === MOST) return;
    chosen = tasks().length;
    put([...tasks(), [w, r]]);
  };
  let dragged = -1;
  at('board').addEventListener('pointerdown', (event) => {
    const own = event.target.closest('[data-task]');
    event.preventDefault();
    at('board').setPointerCapture(event.pointerId);
    if (own) {
      dragged = Number(own.dataset.task);
      chosen = dragged;
      drawTasks();
    } else if (tasks().length < MOST) {
      dragged = tasks().length;
      addAt(...place(event));
    }
    at('board').querySelector(`[data-task="${chosen}"]`)?.focus();
  });
  at('board').addEventListener('pointermove', (event) => {
    if (dragged >= 0) move(dragged, ...place(event));
  });
  for (const end of ['pointerup', 'pointercancel']) {
    at('board').addEventListener(end, () => {
      dragged = -1;
    });
  }
  at('board').addEventListener('focusin', (event) => {
    const own = event.target.closest('[data-task]');
    if (own && chosen !== Number(own.dataset.task)) {
      chosen = Number(own.dataset.task);
      at('board').querySelectorAll('[data-task]').forEach((group) => group.classList.toggle('chosen', group === own));
    }
  });
  at('board').addEventListener('keydown', (event) => {
    const own = event.target.closest('[data-task]');
    if (!own) return;
    const i = Number(own.dataset.task);
    const [w, r] = tasks()[i];
    const by = event.shiftKey ? 10 : 1;
    const moves = { ArrowLeft: [w - 0.1 * by, r], ArrowRight: [w + 0.1 * by, r], ArrowUp: [w, r * 1.1 ** by], ArrowDown: [w, r / 1.1 ** by] };
    if (moves[event.key]) move(i, ...moves[event.key]);
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(i);
    else return;
    event.preventDefault();
  });
  at('add').addEventListener('click', () => addAt(0, 0.5));
  at('remove').addEventListener('click', () => remove(chosen));
  setting.follow();
})();
