const formats = new Map<string, Intl.DateTimeFormat>();

function formatted(day: string, options: Intl.DateTimeFormatOptions): string {
	const key = JSON.stringify(options);
	const format = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
	formats.set(key, format);
	return format.format(Date.parse(day));
}

/** `Thu 26 Nov`; with the year if it is not that of `today`: `Thu, 26 Nov 2025`. */
export function dayInYear(day: string, today: string): string {
	const isThisYear = day.slice(0, 4) === today.slice(0, 4);
	return formatted(day, {
		weekday: 'short',
		day: 'numeric',
		month: 'short',
		...(isThisYear ? {} : { year: 'numeric' })
	});
}

/** `26 Nov`. */
export function dayAndMonth(day: string): string {
	return formatted(day, { day: 'numeric', month: 'short' });
}

/** `26 November 2026`. */
export function fullDay(day: string): string {
	return formatted(day, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `November 2026`, of `2026-11`. */
export function monthAndYear(month: string): string {
	return formatted(`${month}-01`, { month: 'long', year: 'numeric' });
}
