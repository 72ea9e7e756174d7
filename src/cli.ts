import {runProgram} from "./commands/program";

void runProgram(process);
