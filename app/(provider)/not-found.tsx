/** The same words as everywhere inside: whether a page does not exist or is not yours to see. */
export { default } from "../(work)/not-found";
