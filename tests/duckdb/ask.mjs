// Asks DuckDB one question in the folder where the files are, and prints the rows as JSON.
//
// The question comes on standard input. It must not know what is asked.

import { readFileSync } from "node:fs";

import { DuckDBInstance } from "@duckdb/node-api";

const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
const reader = await connection.runAndReadAll(readFileSync(0, "utf8"));
console.log(JSON.stringify(reader.getRowsJson()));
connection.closeSync();
