import type { SessionCommand } from './commands.ts';

/** `help` is the screen's: it shows these keys. */
export type KeyCommand = SessionCommand | { readonly do: 'help' };

const COMMANDS: Readonly<Record<string, KeyCommand>> = {
	' ': { do: 'toggle' },
	ArrowLeft: { do: 'previous' },
	ArrowRight: { do: 'next' },
	'+': { do: 'more' },
	Escape: { do: 'stop' },
	'?': { do: 'help' }
};

/** What is needed of a `KeyboardEvent`. */
export interface Key {
	readonly key: string;
	readonly repeat: boolean;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
	/** Already used by something nearer. */
	readonly defaultPrevented: boolean;
	readonly target: unknown;
}

/** The command of a key, or null: a key held down counts once, and the space bar on a focused button presses that. */
export function commandFor({
	key,
	repeat,
	ctrlKey,
	metaKey,
	altKey,
	defaultPrevented,
	target
}: Key): KeyCommand | null {
	if (repeat || ctrlKey || metaKey || altKey || defaultPrevented) return null;
	if (key === ' ' && isControl(target)) return null;
	return Object.hasOwn(COMMANDS, key) ? (COMMANDS[key] ?? null) : null;
}

function isControl(target: unknown): boolean {
	const { tagName } = Object(target) as { tagName?: string };
	return tagName === 'BUTTON' || tagName === 'A' || tagName === 'INPUT';
}
