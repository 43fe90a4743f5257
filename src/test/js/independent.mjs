#!/usr/bin/env node
// Independent clients judge the test exchange. Usage:
//
//   node independent.mjs --accounts            what the exchange must be started with
//   node independent.mjs URL [--network mainnet|testnet] [--only viem,ethers,ccxt,meeting,refusals]
//                            [--trigger-seconds N] [--funding-seconds N] [--summary FILE]
//
// --trigger-seconds: how long to wait for a stop that is as near as the market allows;
// --funding-seconds: the exchange pays funding this often, so wait for a payment (else none is).
//
// One line a check, a summary as JSON at the end. Exit code 1 when a check has failed, 2 where no
// exchange answers.

import { readFileSync, writeFileSync } from "node:fs";
import { masters, startArguments } from "./lib/accounts.mjs";
import { CcxtDesk } from "./lib/ccxt/desk.mjs";
import { ccxtSuite } from "./lib/ccxt/suite.mjs";
import { Exchange } from "./lib/exchange.mjs";
import { Meeting } from "./lib/meeting.mjs";
import { NktkasDesk } from "./lib/nktkas/desk.mjs";
import { nktkasSuite } from "./lib/nktkas/suite.mjs";
import { waits } from "./lib/patience.mjs";
import { Refusals } from "./lib/refusals.mjs";
import { Report } from "./lib/report.mjs";

const { url, network, only, triggerSeconds, fundingSeconds, summaryFile } = read(
  process.argv.slice(2),
);
const report = new Report();
const exchange = new Exchange(url);
const isTestnet = network === "testnet";
const common = { report, exchange, isTestnet };

const nktkas = (account, wallet, coin, overSocket) =>
  new NktkasDesk({ ...common, account, wallet, coin, overSocket });
const suites = {
  viem: {
    title: "@nktkas/hyperliquid with viem over HTTP",
    open: () => nktkas(masters.viem, masters.viem.viem, "BTC", false),
    run: (desk) => nktkasSuite(desk, { triggerSeconds, fundingSeconds }),
  },
  ethers: {
    title: "@nktkas/hyperliquid with ethers over the socket",
    open: () => nktkas(masters.ethers, masters.ethers.ethers, "SOL", true),
    run: (desk) => nktkasSuite(desk, { triggerSeconds, fundingSeconds }),
  },
  ccxt: {
    title: "ccxt",
    open: () => new CcxtDesk({ ...common, account: masters.ccxt, base: "ETH" }),
    run: ccxtSuite,
  },
  meeting: {
    title: "@nktkas/hyperliquid and ccxt in one book",
    open: () => new Meeting(common),
    run: (meeting) => meeting.everything(),
  },
  refusals: {
    title: "refusals",
    open: () => new Refusals(common),
    run: (refusals) => refusals.everything(),
  },
};

try {
  await exchange.state(masters.viem.address);
} catch (error) {
  console.error(`No test exchange answers at ${url}: ${error.cause ?? error}`);
  process.exit(2);
}

for (const name of only) {
  const { title, open, run } = suites[name];
  report.suite(title);
  const suite = open();
  await report.part("the suite runs", () => run(suite));
  await suite.close().catch(() => {});
}

const summary = report.summary({
  url,
  network,
  clients: versions(),
  waitedFor429: waits.count,
  node: process.version,
});
console.log(`1..${summary.checks}`);
console.log(JSON.stringify(summary));
if (summaryFile) writeFileSync(summaryFile, JSON.stringify(summary, null, 2));
process.exit(report.failed || summary.checks === 0 ? 1 : 0);

function read(args) {
  const options = {
    url: "",
    network: "mainnet",
    only: ["viem", "ethers", "ccxt", "meeting", "refusals"],
    triggerSeconds: 90,
    fundingSeconds: 0,
    summaryFile: "",
  };
  for (let i = 0; i < args.length; i++) {
    if (args[i] === "--accounts") {
      console.log(JSON.stringify(startArguments()));
      process.exit(0);
    } else if (args[i] === "--network") options.network = args[++i];
    else if (args[i] === "--only") options.only = args[++i].split(",");
    else if (args[i] === "--trigger-seconds") options.triggerSeconds = Number(args[++i]);
    else if (args[i] === "--funding-seconds") options.fundingSeconds = Number(args[++i]);
    else if (args[i] === "--summary") options.summaryFile = args[++i];
    else if (args[i].startsWith("http")) options.url = args[i];
    else throw new Error(`Not an option: ${args[i]}`);
  }
  if (!options.url)
    throw new Error("Say where the exchange is: node independent.mjs http://127.0.0.1:PORT");
  return options;
}

function versions() {
  const { dependencies } = JSON.parse(
    readFileSync(new URL("package.json", import.meta.url), "utf8"),
  );
  return dependencies;
}
