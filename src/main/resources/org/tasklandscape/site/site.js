'use strict';
// Formulas, search, theme and the contents on narrow screens. Pages read well without it.
const root = document.currentScript.dataset.root;

const SHORT = 32;

/** Keeps a short formula on one line with the point or comma behind it. */
function holdTogether(element) {
  const next = element.nextSibling;
  const point = next?.nodeType === Node.TEXT_NODE && next.data.match(/^[.,;:!?)]+/)?.[0];
  if (point) {
    const together = document.createElement('span');
    together.className = 'together';
    element.before(together);
    together.append(element, point);
    next.data = next.data.slice(point.length);
  }
}

for (const element of document.querySelectorAll('.math')) {
  const tex = element.textContent;
  const displayMode = element.classList.contains('display');
  katex.render(tex, element, { displayMode, throwOnError: false });
  if (!displayMode && tex.length <= SHORT) {
    holdTogether(element);
  }
}

const theme = document.getElementById('theme');
const remember = (value) => { try { localStorage.setItem('theme', value); } catch { /* pages from disk may not */ } };
theme.addEventListener('click', () => {
  const now = document.documentElement.dataset.theme
    || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  document.documentElement.dataset.theme = now === 'dark' ? 'light' : 'dark';
  remember(document.documentElement.dataset.theme);
});

const menu = document.getElementById('menu');
const contents = document.getElementById('contents');
const unfold = (wanted) => {
  contents.classList.toggle('open', wanted);
  menu.setAttribute('aria-expanded', String(wanted));
};
menu.addEventListener('click', () => unfold(!contents.classList.contains('open')));
contents.addEventListener('click', (event) => {
  if (event.target.closest('a')) {
    unfold(false);
  }
});

const search = document.getElementById('search');
const results = document.getElementById('results');
const MOST = 12;

const wordsOf = (text) => text.toLowerCase().split(/[^\p{L}\p{N}_]+/u).filter(Boolean);

/** Sections that hold every word, as the beginning of one of theirs; words of a title count most. */
function find(text) {
  const wanted = wordsOf(text);
  if (wanted.length === 0) {
    return [];
  }
  const phrase = text.trim().toLowerCase();
  const scored = [];
  for (const entry of window.searchIndex) {
    entry.titleWords ??= wordsOf(entry.title);
    entry.bodyWords ??= wordsOf(entry.words);
    let score = (entry.title.toLowerCase().includes(phrase) ? 20 : 0) + (entry.words.toLowerCase().includes(phrase) ? 5 : 0);
    for (const word of wanted) {
      const begins = (other) => other.startsWith(word);
      const here = (entry.titleWords.some(begins) ? 10 : 0) + Math.min(5, entry.bodyWords.filter(begins).length);
      score = here === 0 ? -Infinity : score + here;
    }
    if (score > 0) {
      scored.push({ entry, score });
    }
  }
  return scored.sort((a, b) => b.score - a.score).slice(0, MOST).map((hit) => hit.entry);
}

function excerpt(entry, text) {
  const word = wordsOf(text)[0] || '';
  const at = Math.max(0, entry.words.toLowerCase().indexOf(word) - 40);
  return (at > 0 ? '… ' : '') + entry.words.slice(at, at + 140) + ' …';
}

function show() {
  const hits = find(search.value);
  results.replaceChildren(...hits.map((entry) => {
    const link = document.createElement('a');
    link.href = root + entry.url;
    link.textContent = entry.title;
    const small = document.createElement('small');
    small.textContent = excerpt(entry, search.value);
    link.append(small);
    const item = document.createElement('li');
    item.append(link);
    return item;
  }));
  if (hits.length === 0) {
    const nothing = document.createElement('li');
    nothing.className = 'none';
    nothing.textContent = 'Nothing found.';
    results.append(nothing);
  }
  results.hidden = search.value.trim() === '';
}

search.addEventListener('input', show);
search.form.addEventListener('submit', (event) => {
  event.preventDefault();
  results.querySelector('a')?.click();
});
document.addEventListener('keydown', (event) => {
  const typing = /^(input|textarea|select)$/i.test(event.target.tagName);
  const scrolling = event.target.closest?.('pre, .table, .figure, .math, #results, .explore');
  if (event.key === '/' && !typing) {
    event.preventDefault();
    search.focus();
  } else if (event.key === 'Escape') {
    results.hidden = true;
    unfold(false);
  } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !results.hidden
      && (typing || results.contains(event.target))) {
    event.preventDefault();
    const links = [...results.querySelectorAll('a')];
    const next = links.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
    (links[next] || search).focus();
  } else if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && !typing && !scrolling
      && !event.altKey && !event.ctrlKey && !event.metaKey) {
    document.querySelector(event.key === 'ArrowLeft' ? 'a[rel=prev]' : 'a[rel=next]')?.click();
  }
});
document.addEventListener('click', (event) => {
  if (!search.form.contains(event.target)) {
    results.hidden = true;
  }
});
