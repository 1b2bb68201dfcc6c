import { expect, test } from "vitest";
import { parseRoute, routeAddress, type Route } from "./route";

test.each<Route>([{ page: "cases" }, { page: "case", id: "a b/c", tab: "people" }])("an address leads back to %j", (route) => {
  expect(parseRoute(routeAddress(route))).toEqual(route);
});

test.each([["", { page: "cases" }], ["#/nowhere", { page: "cases" }], ["#/cases/x", { page: "case", id: "x", tab: "map" }], ["#/cases/x/other", { page: "case", id: "x", tab: "map" }]])(
  "%j is understood",
  (hash, route) => expect(parseRoute(hash)).toEqual(route),
);
