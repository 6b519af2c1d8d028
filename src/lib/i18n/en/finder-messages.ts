import type { Place } from '../../library/routine-filter.ts';
import type { Equipment } from '../../routine/equipment.ts';
import type { Context } from '../../routine/schema.ts';
import { messages } from './common-messages.ts';
import { plural } from './plural.ts';
import { listed } from './listed.ts';

const places: Record<Place, string> = { floor: 'On the floor', chair: 'Chair', standing: 'Standing' };

/** Words of the page that lists and searches routines. */
export const finderMessages = {
	places,
	/** Search words for the purposes of exercises. Never shown. */
	contexts: {
		acute: 'acute spasm flare first hours',
		gentle: 'gentle mobility',
		lowback: 'lower back low back lumbar',
		upper: 'upper back neck shoulders',
		hips: 'hips legs',
		core: 'core strength stomach belly abs',
		desk: 'desk office work',
		posture: 'posture',
		morning: 'morning wake up',
		evening: 'evening sleep bed',
		breathe: 'breathing relax calm'
	} satisfies Record<Context, string>,
	description: (count: number) =>
		`${count} guided routines for a back: the first hours, getting moving again, every day, the desk. Find yours by minutes, position and what you have.`,
	foundTitle: 'Found',
	search: 'Search routines and exercises',
	placeholder: 'Neck, hips, 5 minutes',
	filters: 'Filters',
	goal: 'Goal',
	minutes: 'Length',
	place: 'Position',
	level: 'Level',
	needs: 'Equipment',
	any: {
		goal: 'Any goal',
		minutes: 'Any length',
		place: 'Any position',
		level: 'Any level',
		needs: 'Any equipment'
	},
	upToMinutes: (minutes: number) => `Up to ${minutes} min`,
	upToLevel: (level: number) => (level === 1 ? 'Level 1' : `Up to level ${level}`),
	onlyThings: (things: readonly Equipment[]) =>
		things.length === 0 ? 'No equipment' : `Only: ${listed(things.map((thing) => messages.equipment[thing]))}`,
	only: { favourites: 'Favourites', recent: 'Recently done' },
	found: (count: number, of: number) =>
		count === of ? `${plural(of, 'routine')}, best fit for now first` : `${count} of ${plural(of, 'routine')}`,
	hidden: (count: number) =>
		count === 1 ? '1 routine is hidden by your settings.' : `${count} routines are hidden by your settings.`,
	showHidden: 'Show all',
	change: 'Change settings',
	none: 'No routine matches all your choices.',
	noFavourites: 'No favourites yet. The heart on a routine’s page makes it one.',
	noRecent: 'Nothing done yet. What you finish shows here.',
	loosen: 'Remove one choice to see more:',
	without: (what: string, count: number) => `Remove “${what}” (${plural(count, 'routine')})`,
	clear: 'Show all routines',
	more: (count: number) => `Show more (${count})`,
	start: (name: string) => `Start ${name}`,
	favourite: 'Favourite',
	exercises: 'Exercises',
	allExercises: (count: number) => `All ${count} exercises`,
	learn: 'Learn about backs'
};
