/** In place of react-style-singleton, which menus and dialogs of the spreadsheet would lock the page's scroll bar with. */
export const styleSingleton = () => () => null;
