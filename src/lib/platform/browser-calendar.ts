import { monotonicFactory } from 'ulid';
import type { Calendar, Moment } from '../journal/calendar.ts';

export class BrowserCalendar implements Calendar {
	readonly #nextId = monotonicFactory();

	now(): Moment {
		const date = new Date();
		return { epochMs: date.getTime(), offsetMinutes: 0 - date.getTimezoneOffset() };
	}

	newId(): string {
		return this.#nextId();
	}
}
