import type { ThermalKind } from './protocols.ts';

/**
 * What to do instead. `other`: the other kind may suit. `ask`: ask a clinician or pharmacist first. `later`: not now,
 * perhaps later. `today`: get medical advice today.
 */
export type Instead = 'other' | 'ask' | 'later' | 'today';

interface Reason {
	readonly kinds: readonly ThermalKind[];
	readonly instead: Instead;
}

const COLD: readonly ThermalKind[] = ['cold', 'ice-massage'];
const HEAT: readonly ThermalKind[] = ['heat'];
const ALL: readonly ThermalKind[] = [...HEAT, ...COLD];

/**
 * Why somebody must not use cold or heat (`exercises.md`, section 5, "Must not use" and "Nobody"), merged so that there
 * are few rows to read. Reasons that can apply to anybody come first.
 */
const REASONS = {
	/** Asleep or drowsy, after alcohol, sedatives, opioids or muscle relaxants. */
	drowsy: { kinds: ALL, instead: 'later' },
	/** Without ability to feel or move away; numb or scarred area; poor circulation or artery disease; children alone. */
	numb: { kinds: ALL, instead: 'ask' },
	/** Open or irritated skin, eczema; for heat also an inflamed area, and net-like marks from earlier heat. */
	'skin-cold': { kinds: COLD, instead: 'ask' },
	'skin-heat': { kinds: HEAT, instead: 'ask' },
	/** With creams or rubs on the skin; over a pain patch. */
	cream: { kinds: ALL, instead: 'later' },
	/** Over a pacemaker or pump. */
	device: { kinds: ALL, instead: 'ask' },
	fever: { kinds: ALL, instead: 'today' },
	/** Cancer or tumour in the area, past or present. */
	'tumour-cold': { kinds: COLD, instead: 'ask' },
	/** The same, and recent radiotherapy. */
	'tumour-heat': { kinds: HEAT, instead: 'ask' },
	/** Heart condition such as angina; heart failure. */
	heart: { kinds: ALL, instead: 'ask' },
	/** Cold-triggered conditions; past bad reaction to cold. */
	'cold-triggered': { kinds: COLD, instead: 'other' },
	/** Fresh bruise, swelling or bleeding. */
	bruise: { kinds: HEAT, instead: 'other' },
	/** Abdomen or low back of a pregnant user without advice. */
	pregnant: { kinds: HEAT, instead: 'ask' }
} as const satisfies Readonly<Record<string, Reason>>;

export type ReasonId = keyof typeof REASONS;
export const REASON_IDS = Object.keys(REASONS) as ReasonId[];

/** The reasons against this kind, in the order in which they are asked. */
export function reasonsAgainst(kind: ThermalKind): ReasonId[] {
	return REASON_IDS.filter((id) => (REASONS[id].kinds as readonly ThermalKind[]).includes(kind));
}

export function insteadFor(id: ReasonId): Instead {
	return REASONS[id].instead;
}

/** The kind to offer if `kind` does not suit. */
export function otherKind(kind: ThermalKind): ThermalKind {
	return kind === 'heat' ? 'cold' : 'heat';
}
