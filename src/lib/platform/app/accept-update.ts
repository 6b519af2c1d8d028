/** Message from the page to the waiting service worker: the person wants the new version now. */
export const ACCEPT_UPDATE = 'accept-update';
