/** A question asked of the same few words and sets of figures in every sentence, answered once for each. */
export function askedOnce<Of extends object, Answer>(ask: (of: Of) => Answer): (of: Of) => Answer {
  const answers = new WeakMap<Of, {readonly answer: Answer}>();
  return (of) => {
    let known = answers.get(of);
    if (known === undefined) answers.set(of, known = {answer: ask(of)});
    return known.answer;
  };
}
