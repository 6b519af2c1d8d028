import { setTimeout as past } from 'node:timers/promises';

const PERIOD_MS = 50;

/** Polls `look` and returns its first truthy result. Throws, naming `what`, if there is none within `withinMs`. */
export async function eventually<Value>(
	what: string,
	look: () => Value | Promise<Value>,
	withinMs = 20_000
): Promise<Exclude<Value, false | null | undefined>> {
	const untilMs = performance.now() + withinMs;
	for (;;) {
		const seen = await look();
		if (seen) return seen as Exclude<Value, false | null | undefined>;
		if (performance.now() > untilMs) throw new Error(`not within ${withinMs / 1000} s: ${what}`);
		await past(PERIOD_MS);
	}
}
