declare global {
	namespace App {
		interface Error {
			message: string;
			/** A part of the app could not be fetched: loading the page again may mend it. */
			isFileGone?: boolean;
		}
		interface PageState {
			/** A history entry that stands for the running session: going back from it asks first. */
			inSession?: boolean;
			/** Of the same entry: the player was opened from Today. */
			isAfterToday?: boolean;
		}
	}
}

export {};
