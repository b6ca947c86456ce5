// Part-of-speech tags of a treebank's sentences by ours and by peers: the share of gold words that have a token of the same place
// with the same tag. Words that are punctuation or parts of a longer token are left out: not every system has tokens for them.
import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [language, file] = process.argv.slice(2);
const launcher = join(dirname(fileURLToPath(import.meta.url)), '../../filature');

function treebank(path) {
  const sentences = [];
  let text = '', words = [], at = 0, covered = 0;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('# text = ')) {
      text = line.slice('# text = '.length);
    } else if (line === '' && text) {
      sentences.push({ text, words });
      [text, words, at, covered] = ['', [], 0, 0];
    } else if (/^\d/.test(line)) {
      const [id, form, , upos] = line.split('\t');
      const range = /^(\d+)-(\d+)$/.exec(id);
      if (id.includes('.') || (!range && Number(id) <= covered)) {
        continue;
      }

      const start = text.indexOf(form, at);
      if (start < 0) {
        continue;
      }

      at = start + form.length;
      if (range) {
        covered = Number(range[2]);
      } else if (upos !== 'PUNCT' && upos !== 'SYM') {
        words.push({ start, end: at, upos });
      }
    }
  }

  return sentences;
}

async function wink() {
  const { default: make } = await import('wink-nlp');
  const { default: model } = await import('wink-eng-lite-web-model');
  const nlp = make(model, ['sbd', 'pos']);
  return text => {
    const tokens = [];
    let at = 0;
    nlp.readDoc(text).tokens().each(token => {
      const form = token.out();
      const start = text.indexOf(form, at);
      if (start >= 0) {
        at = start + form.length;
        tokens.push({ start, end: at, upos: token.out(nlp.its.pos) });
      }
    });
    return tokens;
  };
}

const tags = [
  ['Auxiliary', 'AUX'], ['ProperNoun', 'PROPN'], ['Determiner', 'DET'], ['Pronoun', 'PRON'], ['Preposition', 'ADP'], ['Conjunction', 'CCONJ'],
  ['Verb', 'VERB'], ['Adjective', 'ADJ'], ['Adverb', 'ADV'], ['Value', 'NUM'], ['Noun', 'NOUN'],
];

async function compromise(name) {
  const { default: nlp } = await import(name);
  return text => nlp(text).json({ offset: true }).flatMap(sentence => sentence.terms).map(term => ({
    start: term.offset.start, end: term.offset.start + term.offset.length, upos: (tags.find(([tag]) => term.tags.includes(tag)) ?? [, 'X'])[1],
  }));
}

function ours(sentences) {
  // One process, one paragraph a sentence: the time has the compiling of the program in it, less a run on nothing. How fast it is warm,
  // filature eval says.
  const clock = input => {
    const start = performance.now();
    const output = execFileSync(launcher, ['parse', '-', '--lang', language, '--conllu'], { input, maxBuffer: 1 << 30, encoding: 'utf8' });
    return { output, time: performance.now() - start };
  };
  clock('.');
  const idle = clock('.').time;
  const { output, time } = clock(sentences.map(sentence => sentence.text).join('\n'));
  const starts = [];
  let at = 0;
  for (const { text } of sentences) {
    starts.push(at);
    at += text.length + 1;
  }

  const found = sentences.map(() => []);
  let covered = 0;
  for (const line of output.split('\n')) {
    if (!/^\d/.test(line)) {
      covered = 0;
      continue;
    }

    const [id, , , upos, , , , , , misc] = line.split('\t');
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (range) {
      covered = Number(range[2]);
    }

    const place = /TokenRange=(\d+):(\d+)/.exec(misc);
    if (range || Number(id) <= covered || !place) {
      continue;
    }

    const start = Number(place[1]);
    let low = 0, high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      [low, high] = starts[middle] <= start ? [middle, high] : [low, middle - 1];
    }

    found[low].push({ start: start - starts[low], end: Number(place[2]) - starts[low], upos });
  }

  return { found, time: Math.max(1, time - idle) };
}

function report(name, sentences, found, time) {
  let right = 0, all = 0, tokens = 0;
  sentences.forEach(({ words }, i) => {
    const places = new Map(found[i].map(token => [`${token.start}:${token.end}`, token.upos]));
    tokens += found[i].length;
    for (const word of words) {
      all++;
      right += places.get(`${word.start}:${word.end}`) === word.upos ? 1 : 0;
    }
  });
  console.log(`${language}  ${name.padEnd(14)} ${(100 * right / all).toFixed(1).padStart(5)} % of ${all} words   ${Math.round(tokens / time * 1000).toString().padStart(8)} tokens/s`);
}

const sentences = treebank(file);
const peers = language === 'en' ? [['wink-nlp', await wink()], ['compromise', await compromise('compromise')]] : [['fr-compromise', await compromise('fr-compromise')]];
const mine = ours(sentences);
report('filature, cold', sentences, mine.found, mine.time);
for (const [name, tag] of peers) {
  sentences.slice(0, 300).forEach(({ text }) => tag(text));
  const start = performance.now();
  const found = sentences.map(({ text }) => tag(text));
  report(name, sentences, found, performance.now() - start);
}
