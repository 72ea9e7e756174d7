import {runProgram} from "./commands/run";

void runProgram(process);
