/** Words of every 0–10 scale. What is rated, and what 0 and 10 mean, comes with each scale. */
export const scaleMessages = {
	notNow: 'Not now'
};
