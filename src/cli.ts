import {compileLess} from "./commands/compile-less";
import {runProgram} from "./commands/run";

compileLess();
void runProgram(process);
