import type { RoutineSummary } from '../../routine/bundle.ts';
import type { Equipment } from '../../routine/equipment.ts';
import { wholeMinutes } from '../../routine/duration.ts';
import { isOnFloor } from '../../routine/position.ts';
import type { Side } from '../../routine/timeline.ts';

const sideName = (side: Side): string => (side === 'left' ? 'Left side' : 'Right side');

/** For use within a sentence. */
export const sideWithin: Record<Side, string> = { left: 'left side', right: 'right side' };

/** Words that several pages share. */
export const messages = {
	/** Locale by which names are sorted. */
	language: 'en-GB',
	app: {
		name: 'Homestretch',
		description:
			'Guided stretch and posture routines for a back that needs them. Works with no network, needs no account.',
		title: (page: string) => `${page} · Homestretch`,
		getHelp: 'Get help'
	},
	tabs: { label: 'Main', today: 'Today', routines: 'Routines', progress: 'Progress', settings: 'Settings' },
	side: sideName,
	equipment: {
		mat: 'mat',
		pillow: 'pillow',
		chair: 'chair',
		table: 'desk or table',
		wall: 'wall',
		doorway: 'doorway',
		towel: 'towel',
		weight: 'light object'
	} satisfies Record<Equipment, string>,
	where: ({ positions }: Pick<RoutineSummary, 'positions'>): string => {
		const isFloor = positions.some(isOnFloor);
		if (isFloor) return 'floor';
		if (positions.every((position) => position === 'seated')) return 'chair';
		return positions.every((position) => position === 'standing') ? 'standing' : 'chair and standing';
	},
	facts: (summary: RoutineSummary) =>
		`${wholeMinutes(summary.totalMs)} min, ${messages.where(summary)}, level ${summary.level}`,

	/** Goes on with an unfinished session. */
	carryOn: 'Carry on',
	/** Shown after a danger sign was tapped, until a clinician has checked the sign. */
	standing: {
		now: 'One of your answers is a danger sign. Call now.',
		today: 'One of your answers is a danger sign. Call a doctor today.'
	},
	storage: {
		noStorage: 'What you do now may not be saved.',
		noStorageHint: 'This browser’s storage is not working at the moment. You can download a copy at the end.',
		exportBackup: 'Export backup'
	},

	error: {
		title: 'This page could not be shown',
		notFound: 'There is no such page.',
		text: 'Something went wrong on this page. Your history is still saved.',
		home: 'Back to Today'
	},

	/** Shown if a part of the app could not be fetched. */
	notLoaded: {
		title: 'This part could not be loaded',
		text: 'Perhaps there is no network, or the app was updated in another tab. Loading the page again can help.',
		inSession: 'Your place is kept: afterwards you can carry on.',
		page: 'This page could not be loaded. Perhaps there is no network, or the app was updated in another tab.',
		again: 'Load again',
		close: 'Close'
	},

	noScript:
		'JavaScript is off in this browser. You can read everything; to play a session or change a setting, turn it on and load this page again.'
};
