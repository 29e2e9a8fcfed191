/** The script that reads a page aloud, loaded when somebody asks for it. */
export const readAloudScript = '/read-aloud.js';
