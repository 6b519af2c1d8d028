declare global {
	namespace App {
		interface Error {
			message: string;
			/** A part of the app could not be fetched: reloading the page may help. */
			isFileGone?: boolean;
		}
		interface PageState {
			/** Marks the history entry of a running session: going back from it asks first (`BackGuard`). */
			inSession?: boolean;
			/** Whether the player was opened from Today; set on the same history entry as `inSession`. */
			isAfterToday?: boolean;
			/** How far "Before you start" has come: its second page, or its end. */
			careStep?: 'second' | 'clear';
		}
	}
}

export {};
