/** Words for what could not be stored, and for handing files over. */
export const storageMessages = {
	notSaved: {
		full: 'Not saved yet: this device’s storage is full.',
		missing: 'Not saved: this browser cannot save anything here.',
		timeout: 'Not saved yet: this browser’s storage is not responding.',
		failed: 'Not saved yet: this browser’s storage reports an error.'
	},
	notSavedHint: {
		full: 'Download a copy to keep, or free some space and try again.',
		missing:
			'You may be in a private window. You can still do sessions: download a copy of each that you want to keep.',
		timeout: 'Download a copy to keep, or try again.',
		failed: 'Download a copy to keep, or try again.'
	},
	download: 'Download',
	/** Shown after `Files.handOver`, by outcome (`HandedOver`). */
	handedOver: {
		shared: 'Saved.',
		cancelled: '',
		downloading: 'Look in your downloads.',
		'needs-tap': 'The file is ready. Tap once more to choose where it goes.'
	},
	copy: 'Copy',
	copied: 'Copied.',
	copyFailed: 'Copying did not work. Download it instead.',
	tryAgain: 'Try again'
};
