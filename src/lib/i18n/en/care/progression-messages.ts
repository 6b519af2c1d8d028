/** What is offered for next time, at the end of a session. */
export const progressionMessages = {
	more: 'You have done this a few times. If you like, next time a little more:',
	less: 'If it was too much, next time something easier:'
};
