/** A date can end in the point of "р." (year), and so be the end of its sentence. */
export function ended(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

/** Days whose name changes after "on". */
const accusatives: Readonly<Record<string, string>> = {
  середа: 'середу',
  'п’ятниця': 'п’ятницю',
  субота: 'суботу',
  неділя: 'неділю',
};

/** "середа" as in "у середу". */
export function accusativeOf(day: string): string {
  return accusatives[day] ?? day;
}
