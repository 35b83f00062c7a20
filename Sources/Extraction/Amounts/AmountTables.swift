/// The words of currencies and units: data, to be extended by whoever misses one. `word=code`; words are lower case here and match whatever
/// their case, except currency codes, which are capitals.
enum AmountTables {
    /// Signs before a number, letters and sign together where a country's letters stand before it. ISO 4217.
    static let currencySigns = """
        $=USD us$=USD a$=AUD au$=AUD c$=CAD ca$=CAD can$=CAD nz$=NZD hk$=HKD s$=SGD sg$=SGD nt$=TWD r$=BRL mx$=MXN j$=JMD tt$=TTD z$=ZWL n$=NAD
        £=GBP e£=EGP €=EUR ¥=JPY ₹=INR ₦=NGN ₩=KRW ₽=RUB ₪=ILS ₫=VND ₱=PHP ₴=UAH ₺=TRY ₵=GHS ₸=KZT
        """
    /// Letters before a number.
    static let currencyLetters =
        "rs=INR rm=MYR rp=IDR ksh=KES kshs=KES sh=KES shs=UGX gh¢=GHS tk=BDT fcfa=XAF cfa=XAF kr=SEK chf=CHF lkr=LKR pkr=PKR"
    /// Codes before or after a number, as written here.
    static let currencyCodes = """
        USD EUR GBP JPY CNY INR AUD CAD NZD CHF SEK NOK DKK RUB BRL MXN ZAR KRW SGD HKD TWD THB IDR MYR PHP VND PKR BDT LKR NGN KES GHS UGX TZS
        EGP TRY ILS SAR AED QAR KWD IRR IQD PLN CZK HUF RON BGN UAH ARS CLP COP PEN
        """
    /// Names behind a number.
    static let currencyNames = """
        dollar=USD dollars=USD buck=USD bucks=USD euro=EUR euros=EUR pound=GBP pounds=GBP yen=JPY yuan=CNY renminbi=CNY rmb=CNY rupee=INR rupees=INR
        ruble=RUB rubles=RUB rouble=RUB roubles=RUB won=KRW rand=ZAR naira=NGN cedi=GHS cedis=GHS shekel=ILS shekels=ILS baht=THB ringgit=MYR rupiah=IDR
        dong=VND taka=BDT lira=TRY liras=TRY hryvnia=UAH hryvnias=UAH zloty=PLN zlotys=PLN forint=HUF forints=HUF dirham=AED dirhams=AED riyal=SAR
        riyals=SAR franc=CHF francs=CHF peso=MXN pesos=MXN
        """
    /// Hundredths, behind a number.
    static let subunits = "cent=USD cents=USD pence=GBP penny=GBP"
    /// Whose dollars, pounds and so on, between the number and the name.
    static let currencyNations = """
        dollar: us=USD u.s.=USD american=USD canadian=CAD australian=AUD singapore=SGD hong=HKD zealand=NZD taiwan=TWD jamaican=JMD zimbabwean=ZWL
        pound: british=GBP egyptian=EGP lebanese=LBP syrian=SYP sudanese=SDG sterling=GBP
        rupee: indian=INR pakistani=PKR lankan=LKR nepalese=NPR
        franc: swiss=CHF cfa=XAF
        peso: mexican=MXN philippine=PHP argentine=ARS chilean=CLP colombian=COP cuban=CUP
        won: korean=KRW
        yuan: chinese=CNY
        yen: japanese=JPY
        lira: turkish=TRY
        """
    /// Letters at the end of an amount of money: "$5m", "£1.2bn".
    static let moneySuffixes: [String: Double] = [
        "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "t": 1e12, "tn": 1e12, "trn": 1e12,
    ]

    /// Units behind a number.
    static let units = """
        kilometer=km kilometers=km kilometre=km kilometres=km km=km kms=km meter=m meters=m metre=m metres=m centimeter=cm centimeters=cm centimetre=cm
        centimetres=cm cm=cm millimeter=mm millimeters=mm millimetre=mm millimetres=mm mm=mm mile=mi miles=mi yard=yd yards=yd yds=yd foot=ft feet=ft ft=ft
        inch=in inches=in
        kilogram=kg kilograms=kg kilo=kg kilos=kg kg=kg kgs=kg gram=g grams=g gramme=g grammes=g milligram=mg milligrams=mg mg=mg microgram=ug
        micrograms=ug ton=t tons=t tonne=t tonnes=t pound=lb pounds=lb lb=lb lbs=lb ounce=oz ounces=oz oz=oz
        liter=l liters=l litre=l litres=l milliliter=ml milliliters=ml millilitre=ml millilitres=ml ml=ml gallon=gal gallons=gal barrel=bbl barrels=bbl
        bpd=bbl/d hectare=ha hectares=ha acre=acre acres=acre
        mph=mi/h kmh=km/h kph=km/h knot=kn knots=kn
        watt=W watts=W kilowatt=kW kilowatts=kW kw=kW megawatt=MW megawatts=MW mw=MW gigawatt=GW gigawatts=GW gw=GW kwh=kWh mwh=MWh volt=V volts=V
        horsepower=hp hertz=Hz mhz=MHz ghz=GHz
        byte=B bytes=B kilobyte=kB kilobytes=kB megabyte=MB megabytes=MB mb=MB gigabyte=GB gigabytes=GB gb=GB terabyte=TB terabytes=TB tb=TB
        calorie=cal calories=cal celsius=Cel fahrenheit=degF degree=deg degrees=deg decibel=dB decibels=dB
        """
    /// Squares and cubes of the units of length.
    static let powers = "square=2 sq=2 cubic=3"
    /// Whole numbers by their fractions: "two-thirds".
    static let fractions = """
        half=2 halves=2 third=3 thirds=3 quarter=4 quarters=4 fourth=4 fourths=4 fifth=5 fifths=5 sixth=6 sixths=6 seventh=7 sevenths=7 eighth=8
        eighths=8 ninth=9 ninths=9 tenth=10 tenths=10
        """

    static func pairs(_ table: String) -> [(String, String)] {
        table.split(whereSeparator: \.isWhitespace).compactMap { piece in
            let parts = piece.split(separator: "=")
            return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
        }
    }
}
