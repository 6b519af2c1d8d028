/** Words of the heading of Progress, and of its link to the backup. */
export const progressMessages = {
	title: 'Progress',
	noStreak: 'Your sessions',
	backup: 'Backup',
	backupText: 'Your history is kept on this device only. Store a backup somewhere else, in case you lose this device.',
	backupLink: 'Export or import a backup'
};
