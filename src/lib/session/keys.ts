import type { SessionCommand } from './commands.ts';

/** `help` is handled by the screen, which shows the list of keys. */
export type KeyCommand = SessionCommand | { readonly do: 'help' };

const COMMANDS: Readonly<Record<string, KeyCommand>> = {
	' ': { do: 'toggle' },
	ArrowLeft: { do: 'previous' },
	ArrowRight: { do: 'next' },
	'+': { do: 'more' },
	Escape: { do: 'stop' },
	'?': { do: 'help' }
};

/** The part of a `KeyboardEvent` that is used here. */
export interface Key {
	readonly key: string;
	readonly repeat: boolean;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
	/** Whether another handler has already used the key. */
	readonly defaultPrevented: boolean;
	readonly target: unknown;
}

/**
 * The command of a key, or null. A held key counts once. The space bar on a focused control is left to that control.
 */
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
