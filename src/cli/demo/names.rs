//! The words that a made-up shop is made of: names from many countries, what a bakery sells, where its cards lie. Nobody in
//! particular is meant by any of them.

pub(super) const FIRST: [&str; 96] = [
    "Ada", "Ahmed", "Aiko", "Aino", "Alba", "Aleksander", "Amara", "Amina", "Anders", "Anika", "Anton", "Ayşe", "Beatriz", "Bela",
    "Birgit", "Björn", "Camille", "Carlos", "Chidi", "Chiara", "Clara", "Cornelius", "Daan", "Dalia", "Darius", "Diego", "Dilara",
    "Dunja", "Ebba", "Eero", "Elif", "Elsa", "Emeka", "Emil", "Esra", "Fatima", "Femke", "Fiona", "Florian", "Freya", "Gabriel",
    "Giulia", "Goran", "Greta", "Hanna", "Haruto", "Henrik", "Ida", "Imani", "Ines", "Ismail", "Ivana", "Jakob", "Jana", "Jonas",
    "Julia", "Kaito", "Karim", "Katarzyna", "Kofi", "Lale", "Lars", "Leila", "Lena", "Linh", "Luca", "Magda", "Malik", "Marta",
    "Mateus", "Mei", "Mila", "Milan", "Nadia", "Nils", "Noor", "Olga", "Omar", "Paula", "Pavel", "Priya", "Rafael", "Rosa", "Samira",
    "Sanne", "Selin", "Sofia", "Sven", "Tariq", "Tereza", "Thandi", "Tomasz", "Ulla", "Viktor", "Yara", "Zoltan",
];

pub(super) const LAST: [&str; 96] = [
    "Abbas", "Acosta", "Adeyemi", "Ahlgren", "Albrecht", "Almeida", "Andersen", "Arslan", "Bakker", "Balogun", "Barbosa", "Baumann",
    "Becker", "Bianchi", "Blom", "Boateng", "Brandt", "Castillo", "Çelik", "Chen", "Conti", "Costa", "Dahl", "de Vries", "Demir",
    "Diallo", "Dubois", "Duarte", "Ekström", "Engel", "Esposito", "Farkas", "Fischer", "Fontana", "Fuchs", "Garcia", "Grimm", "Haddad",
    "Hansen", "Hartmann", "Hoang", "Horvat", "Ibrahim", "Ito", "Jansen", "Jensen", "Kaya", "Keller", "Khan", "Kowalski", "Kraus",
    "Kumar", "Laine", "Lambert", "Lange", "Lindqvist", "Lopes", "Marino", "Mensah", "Meyer", "Moreau", "Nagy", "Nguyen", "Nowak",
    "Öztürk", "Okafor", "Olsen", "Osei", "Pereira", "Petrov", "Popescu", "Rahman", "Ricci", "Rossi", "Saito", "Santos", "Sauer",
    "Schmitt", "Schuster", "Silva", "Simon", "Sørensen", "Svoboda", "Takahashi", "Tanaka", "Thiel", "Tóth", "Uzun", "van Dijk", "Vogel",
    "Weber", "Winter", "Yılmaz", "Zhang", "Zimmermann", "Žukauskas",
];

/// Name, number, price with tax in cents, tax in basis points, whether anybody earns on it.
pub(super) const PRODUCTS: [(&str, &str, i64, i64, bool); 25] = [
    ("Rye sourdough, 1 kg", "BR-RYE", 620, 700, true),
    ("Country loaf, 750 g", "BR-COUNTRY", 490, 700, true),
    ("Spelt bread, 500 g", "BR-SPELT", 540, 700, true),
    ("Walnut baguette", "BR-WALNUT", 380, 700, true),
    ("Baguette", "BR-BAG", 220, 700, true),
    ("Ciabatta", "BR-CIA", 290, 700, true),
    ("Six rolls", "RO-SIX", 300, 700, true),
    ("Pretzel", "RO-PRETZEL", 130, 700, true),
    ("Poppy-seed roll", "RO-POPPY", 90, 700, true),
    ("Croissant", "PA-CROI", 210, 700, true),
    ("Chocolate croissant", "PA-CHOC", 260, 700, true),
    ("Cinnamon bun", "PA-CINN", 290, 700, true),
    ("Apple turnover", "PA-APPLE", 280, 700, true),
    ("Almond horn", "PA-ALMOND", 320, 700, true),
    ("Cheesecake, a slice", "CA-CHEESE", 390, 700, true),
    ("Plum cake, a slice", "CA-PLUM", 350, 700, true),
    ("Lemon tart, whole", "CA-LEMON", 2400, 700, true),
    ("Birthday cake", "CA-BIRTH", 3900, 700, true),
    ("Catering tray, sweet", "CT-SWEET", 4800, 700, true),
    ("Catering tray, savoury", "CT-SAVOUR", 5600, 700, true),
    ("Coffee beans, 500 g", "CO-BEANS", 1190, 700, true),
    ("Filter coffee", "CO-CUP", 280, 1900, true),
    ("Cappuccino", "CO-CAPP", 340, 1900, true),
    ("Apron with our name", "SH-APRON", 2490, 1900, true),
    ("Gift card, 25 euros", "SH-GIFT", 2500, 0, false),
];

/// A batch's name, its place, and what its invitations say.
pub(super) const PLACES: [(&str, &str, &str); 12] = [
    ("Farmers' market", "Saturday stall, by the fountain", "Tell the market about our bread."),
    ("Neighbours", "Letterboxes around the square", "You live here: bring the street."),
    ("Yoga and gyms", "Three studios nearby", "Good bread after a good hour."),
    ("Food writers", "Sent with a loaf", "Your readers get 10 % off their first order."),
    ("Coffee bars", "Counter cards", "Your guests ask where the cake is from."),
    ("School fair", "Handed to the parents' council", "Every order helps the school trip."),
    ("Christmas market", "Stall 14", "Stollen until Christmas Eve, and friends for longer."),
    ("Cycling people", "Posted with a tin of biscuits", "Show the ride where the buns are."),
    ("Offices", "Reception desks of five offices", "Breakfast for the floor."),
    ("Choir and theatre", "Programme booklets", "An interval is twenty minutes long."),
    ("Book shop", "Between the pages of new titles", "A bun goes with a book."),
    ("Street food festival", "Taped to every paper bag", "You liked it: pass it on."),
];

pub(super) const HANDED_TO: [&str; 8] = [
    "Handed to the florist next door",
    "For the woman with the cargo bike",
    "Left at the climbing hall",
    "Taken by the choir leader",
    "Given after the tasting",
    "In the parcel to the magazine",
    "For the physiotherapist upstairs",
    "Taken from the counter",
];

pub(super) const REFUNDS: [&str; 6] =
    ["Ordered twice", "Cake was damaged", "Wrong bread in the bag", "Too late for the party", "Not fresh", "Goodwill"];

pub(super) const WORDS: [&str; 24] = [
    "almond", "apple", "barley", "basket", "brioche", "butter", "caraway", "cherry", "crumb", "currant", "ember", "flour", "honey",
    "linen", "morning", "oven", "poppy", "quince", "raisin", "rye", "salt", "sesame", "spelt", "walnut",
];
