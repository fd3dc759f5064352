var program = [
  {"id": "1", "title": "Bad", "mins": "30", "loc": ["A"],
   "date": 2013-08-30}];
var people = [];