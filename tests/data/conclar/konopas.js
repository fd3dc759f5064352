var program = [
  {"id": "1", "title": "Brackets ]; and \"quotes\"", "tags": ["Literature"], "date": "2013-08-30", "time": "14:00", "mins": "60", "loc": ["Room 1"],
   "people": [{"id": "11", "name": "Ada Lovelace"}], "desc": "Plain."}
];
var people = [
  {"id": "11", "name": ["Ada", "Lovelace", "", ""], "tags": [], "prog": ["1"], "bio": "Counts.", "links": {"photo": "https://pictures.example/a.jpg"}}
];
