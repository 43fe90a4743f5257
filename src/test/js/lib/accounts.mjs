// The wallets of the run. Their keys are hashes of a label: known to everyone, worth nothing.

import { keccak256, toHex } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { Wallet } from "ethers";

/** What each master account starts with, USDC. */
export const FUNDS = 100_000;

function key(label) {
  return keccak256(toHex(`wheelhouse independent client: ${label}`));
}

function account(label, privateKey = key(label)) {
  const viem = privateKeyToAccount(privateKey);
  return {
    label,
    privateKey,
    address: viem.address.toLowerCase(),
    viem,
    ethers: new Wallet(privateKey),
  };
}

/** One master account a suite, so that no suite sees another's orders. */
export const masters = {
  viem: account("viem"),
  ethers: account("ethers"),
  ccxt: account("ccxt"),
  refusals: account("refusals"),
  agents: account("agents"),
};

/** Approved at the exchange's start for `masters.agents`. */
export const agent = account("agent");

/** Approved by its master while the run lasts; another one each time. */
export const lateAgent = account("late agent", generatePrivateKey());

/** Nobody's. */
export const stranger = account("stranger");

/** What the exchange must be started with, as its command line wants it. */
export function startArguments() {
  const fund = Object.values(masters).flatMap(({ address }) => ["--fund", `${address}=${FUNDS}`]);
  return [...fund, "--approve-agent", `${masters.agents.address}=${agent.address}`];
}
