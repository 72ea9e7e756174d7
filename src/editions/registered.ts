// The editions, a line each. Whatever else knows one of them by name is a flaw.
export {edition2014} from "./2014/edition";
export {edition2019} from "./2019/edition";
export {edition2021} from "./2021/edition";
