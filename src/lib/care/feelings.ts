/** Answers to "How is your back today?", best first. Stored in `check-in` records under `feeling`. */
export const FEELINGS = ['fine', 'stiff', 'sore', 'seized-up'] as const;
export type Feeling = (typeof FEELINGS)[number];

export function isFeeling(text: string | undefined): text is Feeling {
	return FEELINGS.some((feeling) => feeling === text);
}
