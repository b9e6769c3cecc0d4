// The bundle of the tour, and made-up ones in its page.
import { readFileSync } from 'node:fs';
import { bagOf, dataOf, text } from './bag.js';
import { file, HOSTILE, made, note } from './made.js';
import { unzipped } from './zip.js';

const path = process.env.ALCOVE_BUNDLE;
if (!path) throw new Error('ALCOVE_BUNDLE must name a bundle that `alcove tour --bundle` wrote');

/** Byte for byte what the tour wrote. */
export const toured = readFileSync(path);
export const shell = text(bagOf(unzipped(toured)), 'open-me.html');
const { words } = dataOf(shell);
const picture = readFileSync(process.env.ALCOVE_PICTURE ?? '../../tests/samples/threat.png');

export const account = [
  { question: 'What happened', lines: [HOSTILE.replace(/\s+/g, ' ').replace('\u2069', '')] },
  { question: 'What was paid', lines: ['100 GBP · Gift card'] },
  { question: 'Their words', lines: [] },
];
const conversation = [{ sender: 'them', words: 'Pay by midnight.\nOr else.', time: '21:02' }, { name: 'Sam', sender: 'other', words: 'سلام' }, { sender: 'me', words: 'No' }];

export const things = [
  note(HOSTILE),
  file('threat <b>.png', picture),
  { kind: 'payment', source: 'typed', fields: { amount: '100', currency: 'GBP', way: 'gift card', card_and_receipt_kept: true } },
  { kind: 'transcript', source: 'typed', fields: { lines: conversation, picture_left_on_phone: true }, happened: { precision: 'about', words: 'last week' } },
  { kind: 'contact', source: 'typed', fields: { who: 'Police', via: 'silent call', crime_number: '26000123456' }, withheld: ['pin'], happened: { precision: 'day', day: '2026-11-23' } },
];

/** Five records of different kinds, one of them hostile. */
export const sample = (more = [], options = {}) => made(shell, words, [...things, ...more], { account, missing: ['1 thing can’t be read'], ...options });

export const pageOf = (bag) => text(bag, 'open-me.html');
