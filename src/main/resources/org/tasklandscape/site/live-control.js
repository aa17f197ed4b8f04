// A cheetah adapts: the worker adapts the policies and moves four bodies, this page asks for as much time as has passed.
'use strict';

(() => {
  const { at, ask } = live;
  const { digits, element, line, words, fill } = drawing;
  const span = (low, high) => Array.from({ length: high - low + 1 }, (_, i) => low + i);
  const QUANTITIES = {
    speed: { values: span(0, 40).map((v) => v / 20) },
    updates: { values: span(1, 3), whole: true },
    seed: { values: span(1, 2100), whole: true },
    pace: { values: [0.1, 0.25, 0.5, 1, 2, 4] },
  };
  const FALLBACK = { speed: 1.8, updates: 1, seed: 1, pace: 1 };
  const NAMES = ['Joint training, before', 'Joint training, after', 'MAML, before', 'MAML, after'];
  const KINDS = ['nal', 'nal', 'maml', 'maml'];
  const STEP = 0.01;
  const ACTION = 5;
  const SECONDS = 5;
  /** A page that was not seen for a while does not catch up at once. */
  const MOST_STEPS = 20;
  const ADAPTING = 'Adapting, in ten episodes for each update and method …';
  /** Capsules of the body in its order: torso and head, then the hind leg, then the front leg. */
  const WIDE = [0.092, 0.092];
  const LIMB = 0.075;

  const POLICIES = [livePolicies.drs, livePolicies.maml];

  let latest = null;
  let ready = false;

  const drawTrack = () => {
    const { width, height } = sizes.track;
    const lane = height / 4;
    const { speed } = setting.state();
    const [{ time }] = latest;
    const scale = Math.min(lane / 1.35, width / 3.2);
    const goal = speed * time;
    const nodes = [];
    latest.forEach(({ pose, distance }, i) => {
      const floor = (i + 1) * lane - 22;
      // A camera for each body: it stays in place, and the floor moves.
      const toX = (x) => width * 0.42 + (x - distance) * scale;
      const toY = (z) => floor - z * scale;
      nodes.push(line(0, floor, width, floor, 'floor'));
      for (let m = Math.ceil((distance - width / scale) * 2) / 2; toX(m) < width; m += 0.5) {
        if (toX(m) < 0) continue;
        nodes.push(line(toX(m), floor, toX(m), floor + (m % 1 ? 3 : 6), 'floor'));
        if (m % 1 === 0 && toX(m) > 8 && toX(m) < width - 8) nodes.push(words(toX(m), floor + 18, String(m).replace('-', '−'), 'tick', 'middle'));
      }
      const seen = toX(goal) > 0 && toX(goal) < width;
      if (seen) nodes.push(line(toX(goal), floor - lane + 26, toX(goal), floor, 'pace'));
      else nodes.push(goal > distance ? words(width - 8, floor - 10, `the line is ${digits(goal - distance)} m ahead →`, 'tick halo', 'end') : words(8, floor - 10, `← the line is ${digits(distance - goal)} m behind`, 'tick halo'));
      const limbs = [];
      for (let j = 0; j < pose.length; j += 4) limbs.push([j / 4, pose.slice(j, j + 4)]);
      // The torso first, so that legs are seen before it.
      for (const [j, [x, z, endX, endZ]] of limbs) {
        nodes.push(element('path', { d: `M${toX(x).toFixed(1)} ${toY(z).toFixed(1)}L${toX(endX).toFixed(1)} ${toY(endZ).toFixed(1)}`, class: `limb ${KINDS[i]}${j >= 2 && j < 5 ? ' back' : ''}`, 'stroke-width': (2 * scale * (WIDE[j] ?? LIMB) * 0.75).toFixed(1) }));
      }
      nodes.push(words(8, floor - lane + 40, NAMES[i], KINDS[i] + ' strong halo'));
    });
    fill(at('track'), sizes.track, 'The half-cheetah, driven by four policies',
      `After ${digits(time)} s at a wanted speed of ${speed}: ${latest.map(({ distance }, i) => `${NAMES[i]} ${digits(distance)} m`).join(', ')}; the line is at ${digits(goal)} m.`, nodes);
  };

  const speedOf = ({ distance, time }) => (time > 0 ? distance / time : 0);
  const draw = () => {
    if (!latest) return;
    drawTrack();
    if (!ready) return;
    const [{ time }] = latest;
    at('clock').value = String(time);
    at('clock').textContent = `${time.toFixed(2)} s`;
    at('headline').textContent = `Wanted ${setting.state().speed} m/s; mean speeds: joint training ${digits(speedOf(latest[0]))} before and ${digits(speedOf(latest[1]))} after, MAML ${digits(speedOf(latest[2]))} and ${digits(speedOf(latest[3]))}.`;
    live.tabulate(at('bodies'), latest.map((body, i) => [NAMES[i], body.distance, speedOf(body), body.earned]));
  };
  /** One update of one method after the other, with a bar that tells how many are done. */
  const adapt = async (updates, current) => {
    for (let k = 0; k < updates * POLICIES.length && current(); k++) {
      Object.assign(at('progress'), { max: updates * POLICIES.length, value: k });
      const method = k % POLICIES.length;
      await ask('adapt', method, POLICIES[method].steps[updates - 1], Math.floor(k / POLICIES.length));
    }
  };
  const work = live.work({
    begin: async (current) => {
      const { speed, updates, seed } = setting.state();
      ready = false;
      at('headline').textContent = ADAPTING;
      at('clock').textContent = 'At rest';
      const state = await ask('control', { policies: POLICIES, speed, seed });
      if (!current()) return;
      latest = state;
      drawTrack();
      await adapt(updates, current);
      if (current()) ready = true;
    },
    more: async (steps, current) => {
      const state = await ask('advance', steps);
      if (current()) latest = state;
    },
    rate: () => setting.state().pace / STEP,
    count: () => Math.round(latest[0].time / STEP),
    total: () => Math.round(SECONDS / STEP),
    shown: () => draw(),
    rested: () => live.say(at('headline').textContent),
    piece: ACTION,
    burst: () => MOST_STEPS,
  });
  let driven = '';
  const setting = live.setting({
    quantities: QUANTITIES,
    fallback: FALLBACK,
    changed: ({ pace, ...state }) => {
      const key = JSON.stringify(state);
      if (key === driven) return;
      driven = key;
      work.start();
    },
  });
  const sizes = live.sizes(['track'], draw);
  setting.follow();
})();
