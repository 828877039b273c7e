// First names and surnames for made-up children, by the heritage that families here might have. Any likeness is chance.
type Heritage = { readonly share: number; readonly ethnicity: string; readonly language: string; readonly eal: number; readonly girls: readonly string[]; readonly boys: readonly string[]; readonly surnames: readonly string[] };
const words = (text: string) => text.split(" ");

const BRITISH = {
  girls: words("Amelia Olivia Isla Freya Poppy Daisy Ellie Evie Grace Ruby Lily Chloe Erin Niamh Holly Molly Jessica Lucy Phoebe Summer Scarlett Lexi Imogen Bethany Megan Abigail Martha Rosie Tilly Georgia Keira Libby Heidi Alice Darcey Robyn Skye Orla Nell Hattie"),
  boys: words("Oliver George Harry Jack Noah Charlie Leo Alfie Freddie Archie Theo Finley Toby Max Dylan Callum Ryan Kian Jake Rhys Owen Reuben Sonny Billy Tommy Zak Connor Ewan Luke Joel Sam Mason Logan Riley Harvey Stanley Ralph Cameron Elliot Declan"),
  surnames: words("Hartnell Whitehead Thorne Doyle Pemberton Kerr Price Fenwick Hollis Fairclough Tandy McKenna Robson Grady Powell Lindley Coombes Marsh Ames Stokes Hargreaves Bowen Draper Sutcliffe Ogden Pickering Rowntree Ashby Garside Holroyd Lister Firth Beckett Sugden Hirst Dyson Crowther Armitage Bairstow Clegg Dewhirst Eastwood Fletcher Gledhill Haigh Ingham Jagger Kershaw Lumb Mellor Naylor Oldroyd Peel Quarmby Rushworth Schofield Tattersall Umpleby Varley Womersley Yardley Birchall Cartwright Dunning Ellison Foxton"),
};
export const HERITAGES: readonly Heritage[] = [
  { share: 62, ethnicity: "WBRI", language: "English", eal: 0, ...BRITISH },
  { share: 4, ethnicity: "MWBC", language: "English", eal: 0, ...BRITISH },
  { share: 2, ethnicity: "MWAS", language: "English", eal: 0.1, ...BRITISH },
  {
    share: 10, ethnicity: "APKN", language: "Urdu", eal: 0.7, girls: words("Aisha Maryam Zara Hafsa Safa Iqra Amna Sana Noor Zainab Hira Mahnoor Eman Laiba Fatima"),
    boys: words("Umar Hamza Bilal Yusuf Ibrahim Zayn Haris Adam Rayyan Hasan Daniyal Saad Musa Idrees Faizan"), surnames: words("Mahmood Hussain Sheikh Malik Akhtar Iqbal Rafiq Aslam Bashir Chaudhry Javed Qureshi Shafiq Younis Zaman"),
  },
  {
    share: 4, ethnicity: "AIND", language: "Gujarati", eal: 0.5, girls: words("Priya Anaya Diya Kavya Meera Riya Saanvi Tara Isha Nisha"), boys: words("Arjun Rohan Dev Kiran Nikhil Aarav Jay Vikram Samir Neel"),
    surnames: words("Nair Patel Desai Joshi Mistry Shah Menon Solanki Chauhan Trivedi"),
  },
  {
    share: 3, ethnicity: "ABAN", language: "Bengali", eal: 0.8, girls: words("Nadia Tahmina Sumaiya Rumi Afia Jannat Lamia Tasnim"), boys: words("Tanvir Rafi Imtiaz Sakib Nayeem Jubair Rahat Mahir"),
    surnames: words("Miah Begum Uddin Choudhury Islam Haque Talukdar Sarker"),
  },
  {
    share: 6, ethnicity: "BAFR", language: "English", eal: 0.3, girls: words("Adaeze Faith Blessing Ama Esther Temi Ruth Efua Nyah Abena"), boys: words("Chidi Lucas Kofi Samuel Emeka Kwame Tobi Joel David Femi"),
    surnames: words("Oduya Eze Boateng Amadi Appiah Okafor Mensah Adeleke Owusu Nwosu Asante Balogun"),
  },
  {
    share: 3, ethnicity: "BCRB", language: "English", eal: 0, girls: words("Shanice Amara Tiana Renee Jada Kezia Alisha Monique"), boys: words("Jermaine Isaiah Tyrese Malachi Jayden Reece Tyrell Marlon"),
    surnames: words("Bailey Clarke Campbell Gordon Francis Grant Reid Barrett"),
  },
  {
    share: 5, ethnicity: "WOTH", language: "Polish", eal: 0.9, girls: words("Zofia Amelia Maja Lena Hanna Julia Ioana Nikola Oliwia Wiktoria"), boys: words("Kacper Jakub Filip Szymon Oskar Antoni Mateusz Andrei Igor Bartek"),
    surnames: words("Krol Nowak Wójcik Kowalski Zieliński Petrescu Lewandowski Mazur Popescu Dąbrowski"),
  },
  {
    share: 1, ethnicity: "CHNE", language: "Cantonese", eal: 0.8, girls: words("Mei Hannah Yan Lok Jia Wing"), boys: words("Jun Ho Kai Chun Hei Ming"), surnames: words("Liu Chan Wong Lam Ng Cheung"),
  },
];
/** First names of parents and other relatives. */
export const MOTHERS = words("Sarah Lisa Claire Samina Natalie Michelle Agnieszka Nicola Joanne Kelly Rachel Shazia Emma Donna Angela Farah Louise Tracey Catherine Helen Victoria Yemi Anita Donna");
export const FATHERS = words("Paul Mark Andrew Tariq Lee Craig Simon Wayne Piotr Gary Imtiaz Steven Kevin Darren Kofi Neil Adrian Stuart Anil Robert Nathan Jason");
