/** The library's worker, which it has no types for: loaded for its effect. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
