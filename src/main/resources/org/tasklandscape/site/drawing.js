// What the pages that compute share: scales of sliders, numbers as words, addresses, SVG.
'use strict';

const drawing = (() => {
  // Preferred numbers, twenty a decade: even steps of a logarithmic slider that hit 1, 2, 4, 5.
  const PREFERRED = [1, 1.12, 1.25, 1.4, 1.6, 1.8, 2, 2.25, 2.5, 2.8, 3.15, 3.55, 4, 4.5, 5, 5.6, 6.3, 7.1, 8, 9];
  const decades = (low, high) => {
    const values = [];
    for (let power = low; power < high; power++) {
      PREFERRED.forEach((mantissa) => values.push(Number(mantissa + 'e' + power)));
    }
    return [...values, Number('1e' + high)];
  };
  const wholes = (high) => [...new Set(decades(0, high).map(Math.round))];
  const hundredths = (low, high) => Array.from({ length: high - low + 1 }, (_, i) => (low + i) / 100);

  const finite = (values) => values.filter(Number.isFinite);
  const nearest = (values, value) => {
    let best = 0;
    values.forEach((candidate, i) => {
      if (candidate === value || Math.abs(candidate - value) < Math.abs(values[best] - value)) best = i;
    });
    return best;
  };

  // --- Numbers and words -----------------------------------------------------------------------

  const power = (exponent) => '10' + String(exponent).replace(/./g, (c) => '⁰¹²³⁴⁵⁶⁷⁸⁹'['0123456789'.indexOf(c)] || '⁻');
  const digits = (value) => {
    if (Number.isNaN(value)) return '–';
    if (!Number.isFinite(value)) return '∞';
    if (value === 0) return '0';
    if (Math.abs(value) >= 99950 || Math.abs(value) < 0.00009995) {
      const [mantissa, exponent] = value.toExponential(2).split('e');
      return mantissa.replace('-', '−') + ' × ' + power(Number(exponent));
    }
    return (Math.abs(value) >= 999.5 ? String(Math.round(value)) : value.toPrecision(3)).replace('-', '−');
  };
  /** A gain, with as many digits as its distance from 1 needs. */
  const gainDigits = (gain) => {
    const more = gain - 1;
    return more >= 1e-6 && more < 0.1 ? gain.toFixed(Math.min(7, 1 - Math.floor(Math.log10(more)))) : digits(gain);
  };
  const exactly = (value) => {
    if (value === Infinity) return '∞';
    return Number.isInteger(value) && value >= 10000 ? String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f') : String(value);
  };
  const plain = (text) => text.replace(/_/g, '');
  /** HTML of a symbol such as ρ_H. */
  const symbol = (text) => text.replace(/([\p{L}])(_(\w+))?/gu, (_, letter, __, low) => `<var>${letter}</var>` + (low ? `<sub>${low}</sub>` : ''));

  /**
   * The setting of an address, and a sentence for each part of it that cannot be shown. A quantity has values; a choice
   * has options, or a rule and what fits it.
   */
  const read = (hash, quantities, choices, fallback) => {
    const wanted = { ...fallback };
    const complaints = [];
    const known = [...Object.keys(quantities), ...Object.keys(choices)];
    for (const [key, text] of new URLSearchParams(hash.replace(/^#/, ''))) {
      if (!known.includes(key)) {
        complaints.push(`${key} is none of ${known.join(', ')}.`);
      } else if (Object.hasOwn(choices, key)) {
        const { fits, rule } = Array.isArray(choices[key]) ? { fits: (t) => choices[key].includes(t), rule: `one of ${choices[key].join(', ')}` } : choices[key];
        if (fits(text)) wanted[key] = text;
        else complaints.push(`${key} must be ${rule}, got ${text || 'nothing'}.`);
      } else {
        const quantity = quantities[key];
        const value = text.trim() === '' ? NaN : Number(text);
        const low = quantity.values[0];
        const high = quantity.values.at(-1);
        const last = finite(quantity.values).at(-1);
        const fits = value >= low && value <= high && (value <= last || value === Infinity) && (!quantity.whole || value === Infinity || Number.isInteger(value));
        if (fits) {
          wanted[key] = value;
        } else {
          const rule = `${quantity.whole ? 'a whole number ' : ''}from ${low} to ${last}${high === Infinity ? ' or Infinity' : ''}`;
          complaints.push(`${key} must be ${rule}, got ${text || 'nothing'}; ${exactly(wanted[key])} is shown.`);
        }
      }
    }
    return { wanted, complaints };
  };

  const element = (name, attributes, ...children) => {
    const node = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, typeof value === 'number' ? +value.toFixed(2) : value);
    node.append(...children);
    return node;
  };
  const line = (x1, y1, x2, y2, kind) => element('line', { x1, y1, x2, y2, class: kind });
  /** Text in which _H is set lower. */
  const words = (x, y, text, kind = '', anchor = 'start') => {
    const node = element('text', { x, y, class: kind, 'text-anchor': anchor });
    let lowered = false;
    for (const part of text.split(/(_\w+)/).filter(Boolean)) {
      const low = part.startsWith('_');
      const shift = low ? 3 : lowered ? -3 : 0;
      node.append(element('tspan', { dy: shift, ...(low ? { 'font-size': '9.5px' } : {}) }, low ? part.slice(1) : part));
      lowered = low;
    }
    return node;
  };
  /** The house's marks: a triangle for easy, a diamond for hard, a square for NAL, a circle for MAML. */
  const mark = (kind, x, y) => {
    const shape = { easy: 'M0 -8L7 5H-7Z', hard: 'M0 -8L7 0L0 8L-7 0Z', nal: 'M-6 -6H6V6H-6Z', maml: 'M-6.5 0A6.5 6.5 0 1 1 6.5 0A6.5 6.5 0 1 1 -6.5 0Z' }[kind.split(' ')[0]];
    return element('path', { d: shape, transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})`, class: 'mark ' + kind });
  };
  const fill = (svg, { width, height }, title, description, nodes) => {
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    svg.querySelector('title').textContent = title;
    svg.querySelector('desc').textContent = description;
    svg.replaceChildren(svg.querySelector('title'), svg.querySelector('desc'), ...nodes);
  };

  return { decades, wholes, hundredths, finite, nearest, power, digits, gainDigits, exactly, plain, symbol, read, element, line, words, mark, fill };
})();
