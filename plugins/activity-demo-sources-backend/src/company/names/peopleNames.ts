/** Given and family names of one part of the world. */
export interface NamePool {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const words = (text: string) => text.split(' ');

/** Where most people of a team come from. */
export const homeNames: Record<string, NamePool> = {
  'Europe/Berlin': {
    given: words(
      'Anke Björn Carla Detlef Elif Franziska Gesa Hauke Imke Jonas Katrin Lennart Maike Niklas Ole Paula Renate Sören Tomke Ursula Volker Wiebke',
    ),
    family: words(
      'Ahlers Brinkmann Carstens Dörfler Ehlers Frerichs Gätjens Harms Iwersen Janßen Kröger Lührs Matthiesen Nissen Oltmanns Petersen Röhrs Siemers Thomsen Uhlig Wübbena',
    ),
  },
  'Asia/Kolkata': {
    given: words(
      'Aarav Bhavna Chirag Deepika Eshan Farida Gaurav Hema Ishaan Jaya Kabir Lakshmi Manoj Nandini Omkar Pooja Rohan Sunita Tanvi Uday Vikram Yamini',
    ),
    family: words(
      'Acharya Bhatt Chaudhari Deshmukh Fernandes Gokhale Hegde Iyengar Jadhav Kulkarni Lokhande Menon Nair Oza Pillai Rao Sawant Tendulkar Upadhyay Varma Warrier',
    ),
  },
  'America/New_York': {
    given: words(
      'Alicia Brandon Claire Darnell Erin Felix Grace Hector Imani Jordan Kelsey Luis Monique Noah Olivia Preston Rachel Shawn Tessa Victor Wendy Xavier',
    ),
    family: words(
      "Alvarez Bennett Callahan Dawson Ellison Freeman Goldberg Hawkins Irving Jefferson Keller Lawson Mercer Navarro O'Rourke Porter Quigley Ramirez Sheffield Turner Whitaker",
    ),
  },
};

/** Where the others come from. */
export const worldNames: readonly NamePool[] = [
  {
    given: words('Agnieszka Bartosz Dorota Grzegorz Małgorzata Zbigniew'),
    family: words('Kowalczyk Dudek Wróbel Sikora Łukasik'),
  },
  {
    given: words('Beatriz Caio Inês João Mariana Thiago'),
    family: words('Albuquerque Figueiredo Gonçalves Nóbrega Simões'),
  },
  {
    given: words('Adaeze Chinedu Folake Ifeanyi Ngozi Tunde'),
    family: words('Adeyemi Balogun Eze Okonkwo Nwachukwu'),
  },
  {
    given: words('Akiko Daichi Haruka Kenji Naomi Takumi'),
    family: words('Fujimoto Hayashi Ishikawa Nakagawa Shimizu'),
  },
  {
    given: words('Ayşe Burak Ceren Emre Gülşen Kerem'),
    family: words('Aydın Çelik Doğan Kılıç Şahin'),
  },
  {
    given: words('Bích Đức Hạnh Minh Quang Thảo'),
    family: words('Đặng Huỳnh Lương Nguyễn Phạm'),
  },
  {
    given: words('Aino Elín Håkon Ingrid Mikkel Søren'),
    family: words('Åkesson Bjørnstad Hämäläinen Jónsdóttir Østergård'),
  },
  {
    given: words('Amina Bilal Karim Layla Samira Yusuf'),
    family: words('Bennani Haddad Mansour Rahimi Toumi'),
  },
];

/** Where those live who do not live where their team is. */
export const remoteZones: Record<string, readonly string[]> = {
  'Europe/Berlin': ['Europe/Lisbon', 'Europe/Warsaw', 'Africa/Lagos'],
  'Asia/Kolkata': ['Asia/Kathmandu', 'Asia/Singapore', 'Australia/Adelaide'],
  'America/New_York': [
    'America/Sao_Paulo',
    'America/St_Johns',
    'America/Los_Angeles',
  ],
};
