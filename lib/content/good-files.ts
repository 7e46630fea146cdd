/** Folder of the files that buyers download, below the content folder. */
export const GOOD_FILE_FOLDER = 'shop/files/';

/** The same from the project's root; `public/` is not above it, so that nothing is served unpaid. */
export const GOOD_FILES = `content/${GOOD_FILE_FOLDER}`;

/** Folder of the files that the build makes for buyers, from the project's root; it is not in git. */
export const BUILT_GOODS = '.topshelf/goods/';
