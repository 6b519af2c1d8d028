let dayAndMonth: Intl.DateTimeFormat | null = null;

/** `6 Oct`. */
function shortest(day: string): string {
	dayAndMonth ??= new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
	return dayAndMonth.format(Date.parse(day));
}

const pain = {
	same: (date: string) => `About the same as on ${date}.`,
	easier: (date: string) => `Lower than on ${date}.`,
	harder: (date: string) => `Higher than on ${date}.`
};

const activity = {
	same: (date: string) => `About the same as on ${date}.`,
	easier: (date: string) => `You can do more of this than on ${date}.`,
	harder: (date: string) => `You can do less of this than on ${date}.`
};

/** Words of the charts of pain and activities. */
export const howYouAreMessages = {
	title: 'How you are',
	lastWeeks: 'The last 8 weeks',
	pain: 'Pain',
	painScale: '0 is no pain, 10 the worst there is.',
	ofTheDay: 'In the morning',
	afterSession: 'After a session',
	activityScale: '0 is “I cannot do it”, 10 is “as well as before”.',
	last: (value: number, date: string) => `${value} of 10 on ${date}.`,
	notRated: 'Not rated in these weeks.',
	change: { pain, activity },
	/** Source MC12: most acute back pain gets much less within weeks. That does not prove what made it ease. */
	ease: 'Most sore backs ease over the weeks, with an app or without one.',
	/** Shown if pain is higher or an activity is harder. */
	look: 'Good and bad weeks are both common. If it stays like this, or worries you, talk to a doctor or physiotherapist.',
	list: 'All answers as a list',
	listOf: (title: string) => `All answers as a list: ${title}`,
	/** A day of the list, with at least one answer. Null is no answer, which differs from 0. */
	day: (date: string, value: number | null, after: number | null) => {
		if (value === null) return `${date}: ${after} of 10 after a session`;
		return after === null ? `${date}: ${value} of 10` : `${date}: ${value} of 10, and ${after} after a session`;
	},
	from: (day: string) => shortest(day),
	thisWeek: 'This week',
	activities: 'Rate or change your activities',
	addActivity: 'Add one thing you want to do again'
};
