import {basis, both, placeIn, remarked} from "../../src/editions/basis";

const notice = basis("国办某号", "Notice 1");

test("what a rule rests on is named in both languages: a document, a place in it, what that says, or two", () => {
  expect(notice).toEqual({"zh-CN": "国办某号", "en-US": "Notice 1"});
  const header = placeIn(notice, "表头", "the header");
  expect(header).toEqual({"zh-CN": "国办某号，表头", "en-US": "Notice 1, the header"});
  expect(remarked(header, "总计", "total")).toEqual({"zh-CN": "国办某号，表头（总计）", "en-US": "Notice 1, the header (total)"});
  expect(both(header, notice)).toEqual({"zh-CN": "国办某号，表头；国办某号", "en-US": "Notice 1, the header; Notice 1"});
});
