/** Memoises `ask` for its most recent question only. */
export function rememberLast<Answer>(ask: (question: string) => Answer): (question: string) => Answer {
	let last: { question: string; answer: Answer } | null = null;
	return (question) => {
		if (last?.question !== question) last = { question, answer: ask(question) };
		return last.answer;
	};
}
