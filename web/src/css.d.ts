/** A style sheet is put into the page by the build. */
declare module '*.css';
