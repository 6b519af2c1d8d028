/** Words of the notice that a new version is ready. */
export const updateMessages = {
	ready: 'A new version is ready.',
	updating: 'Updating. This can take a moment.',
	reload: 'Update now',
	later: 'Later'
};
