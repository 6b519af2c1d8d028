declare global {
	namespace App {
		interface Error {
			message: string;
			/** A part of the app could not be fetched: reloading the page may help. */
			isFileGone?: boolean;
		}
		interface PageState {
			/** Marks the history entry of a running session: `BackGuard` asks before the person goes back from it. */
			inSession?: boolean;
			/** Whether the player was opened from Today or the desk day; set on the same history entry as `inSession`. */
			isAfterHome?: boolean;
			/** How far the person has come in "Before you start": to its second page, or to its end. */
			careStep?: 'second' | 'clear';
			/** How far the person has come towards a cold or heat timer; absent while they choose one. */
			thermalStep?: 'early' | 'consent' | 'instead' | 'place';
		}
	}
}

export {};
