(function(){
"use strict";
// The same search as the app's: exact names, then names that were begun, then slips (core/guide/src/find.rs).
var form=document.getElementById("find"),box=document.getElementById("words"),list=document.getElementById("list"),none=document.getElementById("none");
var rows=Array.prototype.slice.call(list.children),codes=JSON.parse(form.dataset.codes),idle=new Set(form.dataset.idle.split(" ")),joints=new Set(form.dataset.joints.split(" "));
var entries=[],keys=new Map(),force={};
function split(text){
  var plain=text.toLowerCase().replace(/['\u2019]/g,"").normalize("NFD").replace(/[\u0300-\u036f]/g,"");
  return (plain.match(/[\p{L}\p{N}]+/gu)||[]).map(function(word){return word==="saint"?"st":word;});
}
function telling(words){return words.filter(function(word){return !idle.has(word);});}
function put(key,entry){if(!keys.has(key)){keys.set(key,[]);}keys.get(key).push(entry);}
function insert(words,entry){
  if(!words.length){return;}
  entry.key=words.join(" ");entry.run=words.join("");
  if(entry.run!==entry.key&&entry.run.length>5){put(entry.run,entry);}
  put(entry.key,entry);entries.push(entry);
}
function add(row,size,own,name,county){
  var all=split(name),joint=all.findIndex(function(word,place){return place>0&&joints.has(word);});
  insert(telling(all),{row:row,size:size,name:own,county:county,short:0});
  if(joint>0&&size>0){insert(telling(all.slice(0,joint)),{row:row,size:size,name:own,county:county,short:1});}
}
rows.forEach(function(item,row){
  var link=item.querySelector("a"),name=link.textContent;
  force[link.getAttribute("href").slice(0,-5)]=row;
  item.appendChild(document.createElement("span"));
  item.dataset.s.split("|").concat(name).filter(Boolean).forEach(function(short){add(row,4,name,short,"");});
  item.dataset.k.split("|").filter(Boolean).forEach(function(place){add(row,4,place,place,"");});
  item.dataset.p.split(";").filter(Boolean).forEach(function(area){
    var parts=area.split(">");
    parts.slice(1).forEach(function(names,less){
      names.split("|").filter(Boolean).forEach(function(place){
        var all=place.split("=");
        all.forEach(function(other){add(row,4-less,all[0],other,parts[0]);});
      });
    });
  });
});
function worth(entry){return 4*entry.size+2*(1-entry.short)+(entry.county===entry.name||!entry.county?1:0);}
function byForce(found,less){
  var choices=[];
  found.slice().sort(function(a,b){return worth(b)-worth(a);}).forEach(function(entry){
    var known=choices.find(function(choice){return choice.row===entry.row;});
    if(!known){choices.push({row:entry.row,matched:entry.name,county:entry.county,size:entry.size,score:0});}
    else if(!known.county){known.county=entry.county;}
  });
  return rank(choices,100-less);
}
function rank(choices,top){choices.forEach(function(choice,place){choice.score=(choice.score||top)-2*Math.min(place,10);});return choices;}
function segments(words){
  var found=[],at=0;
  while(at<words.length){
    var length=Math.min(6,words.length-at),key="",got=null;
    for(;length>0&&!got;length--){
      key=words.slice(at,at+length).join(" ");
      got=keys.has(key)&&(key.length>2||length===words.length)?{length:length,entries:keys.get(key)}:null;
    }
    if(got&&words[at-1]!=="new"){found.push(got);}
    at+=got?got.length:1;
  }
  return found;
}
function either(all,more){
  var shared=all.filter(function(choice){return more.some(function(other){return other.row===choice.row;});});
  if(shared.length){return shared;}
  return rank(all.concat(more).sort(function(a,b){return b.size-a.size||b.score-a.score;}).map(function(choice){choice.score=100;return choice;}),100);
}
function exact(words){
  var found=segments(words),used=0,biggest=0;
  found.forEach(function(segment){used+=segment.length;segment.entries.forEach(function(entry){biggest=Math.max(biggest,entry.size);});});
  if(biggest<2&&2*used<words.length+(biggest?0:1)){return [];}
  return found.map(function(segment){return byForce(segment.entries,0);}).reduce(function(all,more){return all?either(all,more):more;},null)||[];
}
function districts(area){
  var parts=area.split(";"),rest=parts[0].trim().split(" ");
  return {rest:rest,parts:parts.slice(1).map(function(part){
    var words=part.trim().split(" "),ranges=words.filter(function(word){return /^\d/.test(word);});
    return {ids:words.filter(function(word){return !/^\d/.test(word);}),ranges:ranges.map(function(range){var ends=range.split("-");return [+ends[0],+(ends[1]||ends[0])];})};
  })};
}
function whole(letters){
  if(!Object.hasOwn(codes,letters)){return null;}
  var area=districts(codes[letters]),counts={};
  area.parts.forEach(function(part){part.ranges.forEach(function(range){part.ids.forEach(function(id,place){counts[id]=(counts[id]||0)+(place?1:3)*(range[1]-range[0]+1);});});});
  var others=Object.keys(counts).filter(function(id){return area.rest.indexOf(id)<0;}).sort(function(a,b){return counts[b]-counts[a]||(a<b?-1:1);});
  return {outward:letters,ids:area.rest.concat(others)};
}
function district(word){
  var outward=word.toUpperCase().replace(/^(.*\d.*)\d[A-Z]{2}$/,"$1"),parts=/^([A-Z]{1,2})(\d{1,2})[A-Z]?$/.exec(outward);
  if(!parts||!Object.hasOwn(codes,parts[1])){return null;}
  var area=districts(codes[parts[1]]),own=area.parts.find(function(part){return part.ranges.some(function(range){return range[0]<=+parts[2]&&+parts[2]<=range[1];});});
  return {outward:outward,ids:own?own.ids:area.rest};
}
function postcode(all,words){
  var got=words.length===1?whole(words[0].toUpperCase()):words.length===2&&all.length===2?district(words.join("")):null;
  for(var at=0;!got&&at<all.length;at++){got=district(all[at]);}
  return got&&got.ids.map(function(id,place){return {row:force[id],matched:got.outward,county:"",score:place?90:100};});
}
function begun(words){
  var start=words.join(" ");
  if(start.length<4){return null;}
  var all=entries.filter(function(entry){return entry.size>0&&entry.key.startsWith(start);});
  var choices=[all,all.filter(function(entry){return entry.size>1;})].map(function(found){return byForce(found,15);}).find(function(found){return found.length<=4;});
  if(!choices||!choices.length){return null;}
  var sure=choices.length>1||all.some(function(entry){return entry.row===choices[0].row&&(start.length>4&&(5*start.length>=3*entry.key.length||entry.key[start.length]===" "));});
  return sure?choices:[];
}
function slips(a,b,most){
  if(Math.abs(a.length-b.length)>most){return most+1;}
  var before=[],above=[],i,j;
  for(j=0;j<=b.length;j++){above[j]=j;}
  for(i=1;i<=a.length;i++){
    var line=[i];
    for(j=1;j<=b.length;j++){
      line[j]=Math.min(above[j]+1,line[j-1]+1,above[j-1]+(a[i-1]===b[j-1]?0:1));
      if(i>1&&j>1&&a[i-1]===b[j-2]&&a[i-2]===b[j-1]){line[j]=Math.min(line[j],before[j-2]+1);}
    }
    before=above;above=line;
  }
  return above[b.length];
}
function nearest(run,isAll){
  var most=run.length<5?0:run.length<8?1:2,best=most+1,near=[];
  entries.forEach(function(entry){
    if(entry.run[0]!==run[0]){return;}
    var count=slips(entry.run,run,most);
    if(!count||count>best||count>most){return;}
    if(count<best){best=count;near=[];}
    near.push(entry);
  });
  var length=run.length,least=length<7?3:best===1?(length<10?2:1):length<11?3:2;
  if(!isAll){least=Math.max(least,2);}
  return near.some(function(entry){return entry.size>=least;})&&(isAll||length>5)?{slips:best,entries:near}:null;
}
function misspelt(words){
  var best=null;
  for(var length=3;length>0;length--){
    for(var at=0;at+length<=words.length;at++){
      var got=nearest(words.slice(at,at+length).join(""),length===words.length);
      if(got&&(!best||got.slips<best.slips)){best=got;}
    }
  }
  return best?byForce(best.entries,10+10*best.slips):[];
}
function find(text){
  var all=split(Array.from(text).slice(0,200).join("")),words=telling(all),named=exact(words),coded=postcode(all,words);
  if(coded){
    var shared=named.filter(function(choice){return coded.some(function(other){return other.row===choice.row;});});
    return shared.length?shared:coded;
  }
  return named.length?named:begun(words)||misspelt(words);
}
function search(){
  var query=box.value.trim(),found=find(query).sort(function(a,b){return b.score-a.score;}).slice(0,4);
  rows.forEach(function(item){item.hidden=query!=="";item.lastChild.textContent="";});
  rows.forEach(function(item){if(!query){list.appendChild(item);}});
  found.forEach(function(choice){
    var county=found.length>1&&choice.county&&choice.county!==choice.matched?", "+choice.county:"";
    rows[choice.row].hidden=false;
    rows[choice.row].lastChild.textContent=choice.matched+county;
    list.appendChild(rows[choice.row]);
  });
  none.hidden=!query||found.length>0;
}
form.hidden=false;
form.addEventListener("submit",function(event){event.preventDefault();search();});
box.addEventListener("input",search);
})();
