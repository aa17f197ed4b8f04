package org.tasklandscape.site;

import com.microsoft.playwright.Page;
import java.util.List;

/** Looks at a page of the site as it is shown. */
final class SitePage {
  /** What is wrong with what it holds, wherever it is seen. */
  private static final String FAULTS =
      """
      async () => {
        const faults = [];
        const say = (what, element) => faults.push(what + ': ' + element.outerHTML.slice(0, 160));
        for (const math of document.querySelectorAll('.math')) {
          if (!math.querySelector('.katex') || math.querySelector('.katex-error')) say('formula not set', math);
        }
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const parent = texts.currentNode.parentElement;
          if (texts.currentNode.data.includes('$') && !parent.closest('pre, code, .katex, script')) say('raw formula', parent);
        }
        for (const image of document.images) {
          image.loading = 'eager';
          await image.decode().catch(() => say('image not shown', image));
          if (image.naturalWidth === 0) say('image without size', image);
          if (!image.alt.trim()) say('image without words', image);
        }
        for (const link of document.querySelectorAll('a, button')) {
          if (!link.textContent.trim() && !link.ariaLabel && !link.querySelector('img[alt]')) say('link without words', link);
        }
        const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
        ids.filter((id, i) => ids.indexOf(id) !== i).forEach((id) => faults.push('id twice: ' + id));
        if (document.querySelectorAll('h1').length !== 1) faults.push('headings h1: ' + document.querySelectorAll('h1').length);
        if (!document.documentElement.lang || !document.title) faults.push('no language or no title');
        return faults;
      }""";

  /** Letters that stand out from their ground by less than 4.5 to 1, the least of WCAG AA. */
  private static final String PALE =
      """
      () => {
        const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
        const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
          .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
          .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
        const ground = (element) => {
          for (let e = element; e; e = e.parentElement) {
            const colour = channels(getComputedStyle(e).backgroundColor);
            if (colour.length === 3 || colour[3] === 1) return colour;
          }
          return [255, 255, 255];
        };
        const pale = new Set();
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const element = texts.currentNode.parentElement;
          if (!texts.currentNode.data.trim() || element.closest('script, svg, .unseen, .skip, .anchor, .katex-mathml')) continue;
          if (!element.checkVisibility()) continue;
          const [a, b] = [light(channels(getComputedStyle(element).color)), light(ground(element))];
          const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          if (ratio < 4.5) pale.add(element.localName + '.' + element.className + ' ' + ratio.toFixed(2));
        }
        return [...pale];
      }""";

  private static final String TOO_WIDE =
      """
      () => document.documentElement.scrollWidth <= innerWidth ? []
        : [...document.querySelectorAll('main *')]
          .filter((e) => e.getBoundingClientRect().right > innerWidth && !e.closest('pre, .table, .figure, .math, table'))
          .map((e) => e.outerHTML.slice(0, 120))
          .slice(0, 5)
          .concat(['the page is ' + document.documentElement.scrollWidth + ' wide'])""";

  private final Page page;

  SitePage(Page page, String address) {
    this.page = page;
    page.navigate(address);
  }

  Page page() {
    return page;
  }

  List<?> faults() {
    return (List<?>) page.evaluate(FAULTS);
  }

  List<?> pale() {
    return (List<?>) page.evaluate(PALE);
  }

  List<?> tooWide() {
    return (List<?>) page.evaluate(TOO_WIDE);
  }

  /** Where its links lead, in full. */
  List<String> links() {
    List<?> links = (List<?>) page.evaluate("() => [...document.links].map((link) => link.href)");
    return links.stream().map(Object::toString).distinct().toList();
  }

  /** The colour behind everything. */
  String ground() {
    return page.evaluate("() => getComputedStyle(document.body).backgroundColor").toString();
  }
}
